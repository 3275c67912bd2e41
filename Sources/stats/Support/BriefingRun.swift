import Ingestion
import Publishing

/// A run over the briefing in a file; nothing is written.
struct BriefingRun {
  let path: String
  let library: LibraryOptions
  let drawing: DrawingOptions

  /// What the document becomes.
  ///
  /// - Parameters:
  ///   - isForced: Whether objects that a person changed are replaced, too.
  ///   - target: Where it will be written: pictures of Markdown lie beside it.
  /// - Returns: The document, and what was done to it.
  /// - Throws: `ToolError` when it cannot be read, its marks are wrong, or it has nothing to fill.
  func outcome(isForced: Bool = false, target: String? = nil) throws -> Briefing.Outcome {
    let format = try format()
    let bytes = try FileBytes.read(path, limit: 256_000_000)
    let library = try WorkspaceLibrary(library, drawing: drawing)
    let outcome = try Self.told(path) {
      try Briefing.filled(
        bytes, format, library: library, isForced: isForced,
        pictureFolder: Self.pictureFolder(target ?? path))
    }
    guard !outcome.entries.isEmpty || !outcome.notices.isEmpty else {
      throw ToolError.failed(
        "\(path) 里没有标记，也没有以前填写的内容，没有写出任何内容。标记的写法见 stats brief --help；从简报中复制出来的文字不带填写的位置，请用原来那一份。"
      )
    }
    return outcome
  }

  /// Runs something and says what is wrong with the document in its errors.
  static func told(
    _ path: String, _ work: () throws -> Briefing.Outcome
  ) throws -> Briefing.Outcome {
    do {
      return try work()
    } catch let problems as BriefingProblems {
      throw ToolError.failed(
        "\(path) 有 \(problems.all.count) 处标记不对，没有写出任何内容：\n"
          + problems.all.map { "  \($0)" }.joined(separator: "\n"))
    } catch let refusal as BriefingRefusal {
      throw ToolError.failed("\(path)：\(refusal)。没有写出任何内容。")
    }
  }

  /// Pictures of Markdown lie in a folder named after the document.
  private static func pictureFolder(_ target: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    return (name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name) + ".图"
  }

  private func format() throws -> Briefing.Format {
    switch OutputFormat(path: path) {
    case .docx: return .docx
    case .markdown: return .markdown
    case .html: return .html
    case nil where [".docm", ".doc", ".wps"].contains { path.lowercased().hasSuffix($0) }:
      throw ToolError.usage("\(path) 不是 .docx，不作改动。请在 Word 或 WPS 中另存为不带宏的 .docx 后再试。")
    default: throw ToolError.usage("从文件名 \(path) 看不出格式。简报可以是 docx、md 或 html。")
    }
  }
}
