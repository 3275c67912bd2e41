@testable import Publishing

/// Briefings as people edit them.
extension Briefing.Format {
  /// The text that people would change, of a Word file that of its body.
  func text(_ bytes: [UInt8]) throws -> String {
    self == .docx ? try WordTemplate.document(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  /// The document with its text changed.
  func edited(_ bytes: [UInt8], _ edit: (String) -> String) throws -> [UInt8] {
    let changed = Array(edit(try text(bytes)).utf8)
    guard self == .docx else { return changed }
    let archive = try WordArchive(bytes)
    archive.set("word/document.xml", changed)
    return try archive.written()
  }
}
