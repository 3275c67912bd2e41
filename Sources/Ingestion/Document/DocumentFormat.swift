/// The format of a document as its first bytes show it.
public enum DocumentFormat: Equatable, Sendable {
  case text
  case html
  case pdf
  /// A ZIP archive: docx, xlsx or odt by what is in it.
  case zip
  /// The old binary format of Word, WPS and Excel.
  case compoundFile
  case rtf
  /// PNG, JPEG, TIFF, BMP, GIF or WebP.
  case picture

  /// Tells the format; everything without a signature is text.
  public init(_ bytes: [UInt8]) {
    if let signature = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = signature.format
    } else if PictureFormat(bytes) != nil {
      self = .picture
    } else if Self.hasMark("%PDF-", in: bytes.prefix(1024)) {
      self = .pdf
    } else {
      self = Self.isMarkup(bytes) ? .html : .text
    }
  }

  /// What people call it.
  public var name: String {
    switch self {
    case .text: "文本"
    case .html: "网页"
    case .pdf: "PDF"
    case .zip: "ZIP"
    case .compoundFile: "DOC"
    case .rtf: "RTF"
    case .picture: "图片"
    }
  }

  private static let signatures: [(bytes: [UInt8], format: DocumentFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("{\\rtf".utf8), .rtf),
  ]

  private static func hasMark(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let mark = Array(mark.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: mark) }
  }

  /// Whether the first part of the text holds a tag that begins a page, a table or a block.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    // Every other byte of UTF-16 is nought; without them its ASCII reads as such.
    let start = bytes.prefix(8192)
    var rest = start.contains(0) ? start.filter { $0 != 0 }[...] : start
    while let bracket = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(bracket + 1)...]
      let word = rest.prefix(12).map { $0 | 0x20 }
      if pageTags.contains(where: word.starts) { return true }
    }
    return false
  }

  private static let pageTags = [
    "!doctype html", "html", "head", "body", "table", "div", "meta",
  ].map { Array($0.utf8.prefix(12)) }

  /// The largest file of this format that can be a report, in bytes.
  public var sizeLimit: Int {
    switch self {
    case .text: TextReader.sizeLimit
    case .html: 32_000_000
    case .rtf, .zip, .compoundFile, .picture: 64_000_000
    case .pdf: 200_000_000
    }
  }
}
