/// What a page does: it opens sources and puts the counties in order.
///
/// Without it links lead to the annex.
enum PageScript {
  static let text = """
    (function () {
      "use strict";
      var table = document.getElementById("comparison");
      var said = document.getElementById("sorted");
      var panel = document.getElementById("panel");

      function open(link) {
        var entry = document.getElementById(link.hash.slice(1));
        var copy = entry.cloneNode(true);
        document.getElementById("panel-title").textContent = copy.firstElementChild.textContent;
        copy.firstElementChild.remove();
        document.getElementById("panel-body").replaceChildren.apply(
          document.getElementById("panel-body"), Array.from(copy.childNodes));
        panel.showModal();
      }
      document.addEventListener("click", function (event) {
        var link = event.target.closest("a.source");
        if (!link || typeof panel.showModal !== "function") { return; }
        event.preventDefault();
        open(link);
      });
      document.getElementById("panel-close").addEventListener("click", function () {
        panel.close();
      });
      panel.addEventListener("click", function (event) {
        if (event.target === panel) { panel.close(); }
      });

      function cells(row) { return Array.from(row.querySelectorAll("[data-county]")); }
      function arrange(order) {
        Array.from(table.rows).forEach(function (row) {
          var own = cells(row);
          if (!own.length) { return; }
          var after = row.lastElementChild;
          order.forEach(function (county) {
            var cell = own.find(function (one) { return one.dataset.county === county; });
            row.insertBefore(cell, after);
          });
        });
      }
      var original = cells(table.rows[0]).map(function (head) { return head.dataset.county; });

      /* Numbers that no order may rest on come last, in the order they came in. */
      function order(row, sign) {
        return original.slice().sort(function (one, other) {
          var values = [one, other].map(function (county) {
            var cell = row.querySelector('[data-county="' + county + '"]');
            return "value" in cell.dataset ? Number(cell.dataset.value) : null;
          });
          if (values[0] === null || values[1] === null) {
            return (values[0] === null) - (values[1] === null);
          }
          return sign * (values[0] - values[1]);
        });
      }
      table.addEventListener("click", function (event) {
        var button = event.target.closest("th button");
        if (!button) { return; }
        var head = button.parentNode;
        var now = head.getAttribute("aria-sort");
        var next = now === "none" ? "descending" : now === "descending" ? "ascending" : "none";
        table.querySelectorAll("[aria-sort]").forEach(function (one) {
          one.setAttribute("aria-sort", "none");
        });
        head.setAttribute("aria-sort", next);
        arrange(next === "none" ? original : order(head.parentNode, next === "ascending" ? 1 : -1));
        var names = cells(table.rows[0]).map(function (one) { return one.dataset.label; });
        said.textContent = next === "none" ? "已恢复原来的顺序：" + names.join("、") + "。"
          : "已按“" + button.dataset.name + "”" + (next === "ascending" ? "从少到多" : "从多到少")
            + "排列：" + names.join("、") + "。";
      });
    })();
    """
}
