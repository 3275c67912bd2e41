import Analytics
import Disclosure

/// A briefing: a document that people write and whose objects the data fills, again and again.
public enum Briefing {
  /// The kinds of documents.
  public enum Format: String, Sendable, CaseIterable {
    case docx
    case markdown
    case html
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    public let bytes: [UInt8]
    /// Every mark and object, in order.
    public let entries: [BriefingEntry]
    /// What else is to be told about it, in Chinese.
    public let notices: [String]
    /// Whether the document no longer says what the data says.
    public var isOutdated: Bool {
      !notices.isEmpty || entries.contains { $0.change != .unchanged }
    }
    /// Pictures that stand beside the document, by their names below its folder.
    public let pictures: [Picture]
  }

  /// A picture beside a document.
  public struct Picture: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  /// Fills the marks of a document and brings its objects up to date.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - format: Its kind.
  ///   - library: The data.
  ///   - isForced: Whether objects that a person changed are replaced, too.
  ///   - pictureFolder: The folder beside the document for pictures of Markdown.
  /// - Returns: The document and what was done to it.
  /// - Throws: `BriefingProblems` when marks are wrong, `BriefingRefusal` when the document cannot be
  ///   read.
  public static func filled(
    _ bytes: [UInt8], _ format: Format, library: any BriefingLibrary, isForced: Bool = false,
    pictureFolder: String = ""
  ) throws -> Outcome {
    let session = BriefingSession(library, isForced: isForced)
    var pictures: [Picture] = []
    let result: [UInt8]
    switch format {
    case .docx: result = try WordBriefing(session: session).filled(bytes)
    case .markdown:
      result = try MarkupBriefing(dialect: MarkdownDialect(), session: session) { figure, picture in
        let name = "\(pictureFolder)/\(figure.name)-\(ObjectTag.digest(picture.svg)).svg"
        pictures.append(Picture(name: name, bytes: picture.svg))
        return name
      }.filled(bytes)
    case .html:
      result = try MarkupBriefing(dialect: HTMLDialect(), session: session) { _, picture in
        "data:image/svg+xml;base64," + Base64.text(picture.svg)
      }.filled(bytes)
    }
    guard session.problems.isEmpty else { throw BriefingProblems(all: session.problems) }
    return Outcome(
      bytes: result, entries: session.entries, notices: session.notices, pictures: pictures)
  }
}

extension Briefing {
  /// A complete Word document about counties, from a built-in template.
  ///
  /// - Parameters:
  ///   - kind: 简报, 专报 or 通报.
  ///   - counties: One or more, "泽州" or "泽州.2020".
  ///   - library: The data.
  /// - Returns: The document and what was filled in.
  /// - Throws: `BriefingRefusal` when a county is unknown or none has a report.
  public static func new(
    _ kind: OfficialKind, _ counties: [String], library: any BriefingLibrary
  ) throws -> Outcome {
    let subjects = try MarkResolver(library).subjects(
      counties[...], try Mark("文 compare \(counties.joined(separator: " "))"))
    guard !subjects.found.isEmpty else {
      throw BriefingRefusal(subjects.gaps.joined(separator: "，"))
    }
    let comparison = Comparison(subjects.found)
    let template = OfficialTemplate(
      kind: kind, counties: counties,
      names: subjects.found.map { $0.report.division?.name ?? $0.report.source.file },
      sentences: comparison.sentences.count, hasLimits: !comparison.comparability.isEmpty)
    return try filled(try template.bytes(), .docx, library: library)
  }
}

/// Everything that is wrong with the marks of a document.
public struct BriefingProblems: Error, CustomStringConvertible, Sendable {
  public let all: [BriefingProblem]

  public var description: String { all.map(\.description).joined(separator: "\n") }
}

/// Bytes as text of letters and digits.
enum Base64 {
  /// The bytes of a text, or `nil` when it is none of these.
  static func bytes(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var (bits, count) = (0, 0)
    for letter in text.utf8 where letter != UInt8(ascii: "=") {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return text.utf8.count.isMultiple(of: 4) ? result : nil
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? Int(bytes[start + offset]) : 0)
      }
      for index in 0..<4 {
        result.append(
          index <= count ? letters[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
