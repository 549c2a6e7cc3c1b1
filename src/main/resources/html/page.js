// Draws the charts that the page carries as data; colours come from the style sheet.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = document.getElementById("charts").textContent;
  let charts = [];
  const draw = () => {
    const style = getComputedStyle(root);
    const leaf = (group) => ([text, color]) => ({ name: `${group} · ${text}`, value: 1, itemStyle: { color } });
    const revive = (_, value) => {
      if (typeof value === "string" && /^@[a-z]+[0-9]?$/.test(value)) {
        return style.getPropertyValue("--" + value.slice(1)).trim() || value;
      }
      return value && value.tiles
        ? { name: value.name, value: value.tiles.length, children: value.tiles.map(leaf(value.name)) }
        : value;
    };
    charts.forEach((chart) => chart.dispose());
    charts = Object.entries(JSON.parse(data, revive)).map(([id, option]) => {
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
