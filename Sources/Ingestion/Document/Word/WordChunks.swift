import Disclosure

/// Reads the parts that a Word document embeds whole (altChunk): web pages, text, Word documents.
///
/// What is of another kind, damaged, or embedded deeper than a report ever is, is named by a finding.
final class WordChunks {
  private let package: OfficePackage
  private let path: String
  private let depth: Int
  /// The part behind each id.
  private let parts: [String: String]
  private var count = 0
  /// The parts that were not read.
  private(set) var unread: [String] = []

  /// How deep documents may be embedded in each other, and how many parts in one.
  private static let limits = (depth: 2, parts: 64)

  init(
    _ package: OfficePackage, main: String, path: String, depth: Int
  ) throws(IngestionError) {
    (self.package, self.path, self.depth) = (package, path, depth)
    let relations = try package.related(to: main) { $0.kind == "aFChunk" }
    parts = Dictionary(relations.map { ($0.id, $0.target) }) { first, _ in first }
  }

  /// What stands in the part with an id; nothing when it is not read.
  func items(of id: String) -> [Flow.Item] {
    count += 1
    let part = parts[id]
    guard count <= Self.limits.parts, let part, let bytes = try? package.bytes(of: part),
      let items = items(in: bytes)
    else {
      if count <= Self.limits.parts + 1 { unread.append(part ?? id) }
      return []
    }
    return items
  }

  private func items(in bytes: [UInt8]) -> [Flow.Item]? {
    switch DocumentFormat(bytes) {
    case .html where !Self.isMail(bytes): page(bytes)
    case .text where !Self.isMail(bytes):
      DecodedText(bytes).map { text in
        text.text.split(whereSeparator: \.isNewline).map { .paragraph(String($0)) }
      }
    case .zip: document(bytes)
    default: nil
    }
  }

  private func page(_ bytes: [UInt8]) -> [Flow.Item]? {
    guard let decoded = DecodedText(bytes) else { return nil }
    let page = HTMLPage()
    HTMLEvents.parse(decoded.text.utf8.filter { $0 != 0 }, into: page)
    return page.excess == nil ? page.finish() : nil
  }

  /// A Word document within this one; it may unpack what this one may still.
  private func document(_ bytes: [UInt8]) -> [Flow.Item]? {
    guard depth < Self.limits.depth,
      let archive = try? ZipArchive(
        bytes, format: WordReader.format, path: path, budget: package.budget),
      let inner = try? WordReader.content(
        of: OfficePackage(archive, format: WordReader.format, path: path), path: path,
        depth: depth + 1)
    else { return nil }
    unread += inner.unread
    return inner.items
  }

  /// Whether the part is a page saved as a mail message (MHT), whose text is encoded again.
  private static func isMail(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased().contains("mime-version:")
  }

  /// One finding for all parts that were not read.
  static func findings(_ unread: [String]) -> [Finding] {
    guard !unread.isEmpty else { return [] }
    let names = unread.prefix(3).joined(separator: "、")
    return [
      Finding(
        check: "document.embedded", severity: .error,
        message: "文档中嵌入的 \(unread.count) 个部分没有读入（\(names)），其中的内容缺失（不是 0）。",
        advice: "请在 Word 或 WPS 中打开后另存为 docx，再重新读取。")
    ]
  }
}
