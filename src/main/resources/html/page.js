// Draws the charts that the page carries as data; colours come from the style sheet.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = document.getElementById("charts").textContent;
  let charts = [];
  const draw = () => {
    const style = getComputedStyle(root);
    const colour = (_, value) =>
      typeof value === "string" && /^@[a-z]+[0-9]?$/.test(value)
        ? style.getPropertyValue("--" + value.slice(1)).trim() || value
        : value;
    charts.forEach((chart) => chart.dispose());
    charts = Object.entries(JSON.parse(data, colour)).map(([id, option]) => {
      const chart = echarts.init(document.getElementById(id), null, { renderer: "svg" });
      chart.setOption(option);
      return chart;
    });
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  addEventListener("beforeprint", () => {
    root.classList.add("printing");
    draw();
  });
  addEventListener("afterprint", () => {
    root.classList.remove("printing");
    draw();
  });
})();
