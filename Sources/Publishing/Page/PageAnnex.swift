import Analytics
import Disclosure

/// The annex of a page: for each number its formula, and file, place and printed text of its cells.
struct PageAnnex {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// The id of a number's entry.
  static func id(_ indicator: Indicator, _ subject: Int) -> String {
    "n-\(indicator.id.replacing(".", with: "-"))-\(subject)"
  }

  var html: String {
    let numbers = comparison.groups.flatMap(\.rows).flatMap { row in
      comparison.subjects.enumerated().map { index, subject in
        entry(
          Explanation(of: .indicator(row.indicator), in: subject), Self.id(row.indicator, index))
      }
    }
    let words = comparison.sentences.enumerated().filter { !$1.sources.isEmpty }.map {
      sentence($1, "w-\($0)")
    }
    return """
      <details id="annex"><summary><h2>附：每个数字的来源</h2></summary>
      \((words + numbers).joined(separator: "\n"))
      </details>
      """
  }

  private func entry(_ explanation: Explanation, _ id: String) -> String {
    var parts = ["<dt>值</dt><dd><b>\(Markup.escaped(explanation.shown))</b></dd>"]
    if let formula = explanation.formula {
      parts.append("<dt>公式</dt><dd>\(Markup.escaped(formula))</dd>")
    }
    parts += explanation.remarks.map { "<dt>说明</dt><dd>\(Markup.escaped($0))</dd>" }
    parts.append("<dt>文件</dt><dd>\(file(explanation.file, explanation.sha256))</dd>")
    parts += explanation.cells.map { cell($0) }
    parts += explanation.notes.map {
      "<dt>\($0.severity.name)</dt><dd>\(Markup.escaped($0.message))</dd>"
    }
    let title = "\(explanation.report)　\(explanation.name)"
    return """
      <article id="\(id)" tabindex="-1"><h3>\(Markup.escaped(title))</h3>
      <dl>\(parts.joined(separator: "\n"))</dl></article>
      """
  }

  private func file(_ name: String, _ sha256: String) -> String {
    "\(Markup.escaped(name))　<span class=\"hash\">sha256 \(sha256.prefix(16))…</span>"
  }

  /// A cell: what it is, its number or state, where and how it is printed.
  private func cell(_ source: Explanation.Source, of county: String = "") -> String {
    var words = ["\(source.title) = \(source.shown)", source.place]
    if let raw = source.raw { words.append(raw.isEmpty ? "原文为空" : "原文“\(raw)”") }
    if let note = source.note { words.append("（\(note)）") }
    let text = words.filter { !$0.isEmpty }.joined(separator: "　")
    let name = county.isEmpty ? "单元格" : county
    return """
      <dt>\(Markup.escaped(name))</dt><dd>\(Markup.escaped(text)) <code>\(source.key)</code></dd>
      """
  }

  private func sentence(_ sentence: Sentence, _ id: String) -> String {
    let cells = sentence.sources.map { source in
      let context = comparison.subjects[source.subject]
      let explanation = Explanation(of: .cell(source.key), in: context)
      return explanation.cells.map { cell($0, of: context.report.countyName) }.joined()
    }
    let files = comparison.subjects.map {
      "<dt>文件</dt><dd>\(file($0.report.source.file, $0.report.source.sha256))</dd>"
    }
    return """
      <article id="\(id)" tabindex="-1"><h3>要点的来源</h3>
      <p>\(Markup.escaped(sentence.text))</p>
      <dl>\((cells + files).joined(separator: "\n"))</dl></article>
      """
  }
}
