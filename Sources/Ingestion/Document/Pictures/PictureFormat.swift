/// The format of a picture as its first bytes show it.
enum PictureFormat: Equatable, Sendable {
  case png
  case jpeg
  /// One picture or several pages.
  case tiff
  case bmp
  case gif
  case webp

  /// Tells the format, or `nil` when the bytes are no picture of these kinds.
  init?(_ bytes: [UInt8]) {
    if let signature = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = signature.format
    } else if bytes.starts(with: Array("RIFF".utf8)),
      bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    {
      self = .webp
    } else if bytes.starts(with: Array("BM".utf8)), bytes.count > 26,
      bytes[6..<10].allSatisfy({ $0 == 0 }), bytes[15...17].allSatisfy({ $0 == 0 })
    {
      // Text can begin with BM too; a bitmap has noughts behind its size and in that of its header.
      self = .bmp
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: PictureFormat)] = [
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    ([0x49, 0x49, 0x2B, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2B], .tiff),
  ]
}
