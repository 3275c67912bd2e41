public import Analytics
import Disclosure

/// A comparison as one self-contained HTML file that asks nothing of the network.
///
/// Every number is a link to where it comes from; with scripts the source opens beside it, without
/// them the link leads to the annex. The table stands as cards on a phone.
public struct ComparisonPage {
  private let comparison: Comparison
  private let figures: [PageFigure]

  /// A page with these figures, in their order.
  public init(_ comparison: Comparison, figures: [PageFigure]) {
    self.comparison = comparison
    self.figures = figures
  }

  /// The file.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
    <meta name="generator" content="stats \(StatsVersion.number)">
    <title>\(Markup.escaped(title))</title>
    <style>
    \(PageStyle.css)
    </style>
    </head>
    <body>
    <a class="skip" href="#table">跳到对比表</a>
    <header>
    <h1>\(Markup.escaped(title))</h1>
    <p class="forms">\(Markup.escaped(forms))</p>
    </header>
    <main>
    \(sentences)
    \(PageTable(comparison).html)
    \(pictures)
    \(doubts)
    \(notes)
    \(PageAnnex(comparison).html)
    </main>
    \(Self.panel)
    <script>
    \(PageScript.text)
    </script>
    </body>
    </html>

    """
  }

  private var title: String {
    comparison.subjects.map(\.report.countyName).joined(separator: " · ") + "　政府信息公开年报对比"
  }

  private var forms: String {
    comparison.subjects.map {
      "\($0.report.label)（\($0.report.form?.name ?? "表式不明")）"
    }.joined(separator: "　")
  }

  private var sentences: String {
    let items = comparison.sentences.enumerated().map { index, sentence in
      let link =
        sentence.sources.isEmpty
        ? "" : " " + SourceLink.html(to: "w-\(index)", "来源", about: "这句话的来源")
      return "<li>\(Markup.escaped(sentence.text))\(link)</li>"
    }
    return """
      <section aria-labelledby="h-words"><h2 id="h-words">要点</h2>
      <ul class="words">\(items.joined(separator: "\n"))</ul></section>
      """
  }

  private var pictures: String {
    guard !figures.isEmpty else { return "" }
    let items = figures.enumerated().map { index, figure in
      """
      <figure>\(figure.element("f\(index + 1)-"))
      <figcaption>图\(index + 1)　\(Markup.escaped(figure.title))</figcaption></figure>
      """
    }
    return """
      <section aria-labelledby="h-figures"><h2 id="h-figures">图</h2>
      <div class="figures">\(items.joined(separator: "\n"))</div></section>
      """
  }

  private var doubts: String {
    let items = Finding.Severity.allCases.reversed().flatMap { severity in
      comparison.footnotes.filter { $0.finding.severity == severity }.map { note in
        "<li><b class=\"\(severity.rawValue)\">\(severity.name)</b> "
          + Markup.escaped(FootnoteText.text(note, in: comparison)) + "</li>"
      }
    }
    guard !items.isEmpty else { return "" }
    return """
      <section aria-labelledby="h-doubts"><h2 id="h-doubts">存疑与说明</h2>
      <ol class="doubts">\(items.joined(separator: "\n"))</ol></section>
      """
  }

  private var notes: String {
    let lines =
      MarkLegend.lines(for: comparison).map { "标记：" + $0 } + [
        "口径：答复各项以办结总计为基数；基数不足 10 只列件数；纠正率以审结件数为基数。",
        "数据来源：" + ComparisonMarkdown.sources(comparison),
      ]
    let items = lines.map { "<p>\(Markup.escaped($0))</p>" }.joined(separator: "\n")
    return """
      <section class="notes" aria-labelledby="h-notes"><h2 id="h-notes">注与来源</h2>
      \(items)</section>
      """
  }

  private static let panel = """
    <dialog id="panel" aria-labelledby="panel-title">
    <div class="bar"><h2 id="panel-title"></h2>
    <button type="button" id="panel-close" autofocus>关闭</button></div>
    <div id="panel-body"></div>
    </dialog>
    """
}

/// A link to the source of a number.
enum SourceLink {
  static func html(to id: String, _ text: String, about: String) -> String {
    """
    <a class="source" href="#\(id)" aria-haspopup="dialog" \
    title="\(Markup.escaped(about))">\(Markup.escaped(text))</a>
    """
  }
}
