/// The size of a JPEG picture, from its frame header (ITU-T T.81, B.2.2).
struct JPEGFrame: Equatable {
  let width: Int
  let height: Int
  /// 1 gray, 3 colour, 4 print colours.
  let components: Int

  init?(_ bytes: [UInt8]) {
    var position = 2
    while position + 9 < bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      // Start of frame of any kind; C4, C8 and CC are tables.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        height = Int(bytes[position + 5]) << 8 | Int(bytes[position + 6])
        width = Int(bytes[position + 7]) << 8 | Int(bytes[position + 8])
        components = Int(bytes[position + 9])
        guard width > 0, height > 0, [1, 3, 4].contains(components) else { return nil }
        return
      }
      guard length >= 2 else { return nil }
      position += 2 + length
    }
    return nil
  }

  /// A PDF of one page that shows the picture, sizes in points.
  func pdf(around bytes: [UInt8], width pageWidth: Double, height pageHeight: Double) -> [UInt8] {
    let colours = [1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"][components] ?? "DeviceRGB"
    let drawing = "\(pageWidth) 0 0 \(pageHeight) 0 0 cm /P Do"
    var file = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    func add(_ dictionary: String, stream: [UInt8]? = nil) {
      offsets.append(file.count)
      file += Array("\(offsets.count) 0 obj\n\(dictionary)\n".utf8)
      if let stream { file += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
      file += Array("endobj\n".utf8)
    }
    add("<</Type/Catalog/Pages 2 0 R>>")
    add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
    add(
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(pageWidth) \(pageHeight)]/Contents 4 0 R"
        + "/Resources<</XObject<</P 5 0 R>>>>>>")
    add("<</Length \(drawing.utf8.count)>>", stream: Array(drawing.utf8))
    add(
      "<</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/BitsPerComponent 8"
        + "/ColorSpace/\(colours)/Filter/DCTDecode/Length \(bytes.count)>>", stream: bytes)
    let start = file.count
    let entries = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += Array(
      ("xref\n0 6\n0000000000 65535 f \n" + entries.joined()
        + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF").utf8)
    return file
  }
}
