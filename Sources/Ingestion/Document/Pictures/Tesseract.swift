import Foundation

/// Runs Tesseract on pictures of text.
struct Tesseract: Sendable {
  /// Where the program lies.
  let path: String

  /// What a word of a picture says, with its box in pixels of the picture.
  struct Word: Equatable, Sendable {
    let text: String
    let columns: Range<Int>
    /// The rows of the whole line the word stands on.
    let rows: Range<Int>
    /// 0 to 1.
    let confidence: Double
  }

  /// What kind of text to expect.
  struct Mode: Sendable {
    let language: String
    /// Tesseract's page segmentation mode.
    let segmentation: Int
    var characters: String?

    /// A page of paragraphs.
    static let page = Mode(language: "chi_sim", segmentation: 4)
    /// A few lines.
    static let block = Mode(language: "chi_sim", segmentation: 6)
    static let line = Mode(language: "chi_sim", segmentation: 7)
    /// One number.
    static let number = Mode(
      language: "eng", segmentation: 7, characters: "0123456789.,+-/")
  }

  /// How long one run may take.
  private static let seconds = 300

  /// The program, or `nil` when it or its data for simplified Chinese is not installed.
  static func installed() -> Tesseract? {
    guard let path = ExternalProgram.tesseract.executable(),
      let list = try? ExternalProgram.run(path, ["--list-langs"], seconds: 20),
      String(decoding: list.output, as: UTF8.self).split(separator: "\n").contains("chi_sim")
    else { return nil }
    return Tesseract(path: path)
  }

  /// The words of each picture.
  ///
  /// - Throws: What Foundation says when files cannot be written or the program cannot run.
  func words(in pictures: [Raster], _ mode: Mode) throws -> [[Word]] {
    guard !pictures.isEmpty else { return [] }
    return try ScratchFolder.with { folder in
      let files = try pictures.enumerated().map { index, picture in
        try folder.write(picture.graymap, "\(index).pgm")
      }
      let list = try folder.write(Array((files.joined(separator: "\n") + "\n").utf8), "list.txt")
      let characters = mode.characters.map { ["-c", "tessedit_char_whitelist=\($0)"] } ?? []
      let outcome = try ExternalProgram.run(
        path,
        [list, "stdout", "-l", mode.language, "--psm", String(mode.segmentation), "--dpi", "300"]
          + characters + ["tsv"], seconds: Self.seconds, environment: ["OMP_THREAD_LIMIT": "1"])
      guard outcome.status == 0 else { throw CocoaError(.executableLoad) }
      return Self.words(String(decoding: outcome.output, as: UTF8.self), count: pictures.count)
    }
  }

  /// Reads Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height,
  /// confidence, text.
  static func words(_ table: String, count: Int) -> [[Word]] {
    var words = [[Word]](repeating: [], count: count)
    var rows = 0..<0
    var end = 0
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 11, let page = Int(fields[1]), (1...count).contains(page),
        let left = Int(fields[6]), let top = Int(fields[7]), let width = Int(fields[8]),
        let height = Int(fields[9]), width >= 0, height >= 0
      else { continue }
      if fields[0] == "4" { (rows, end) = (top..<(top + height), 0) }
      guard fields[0] == "5", fields.count == 12, let confidence = Double(fields[10]) else {
        continue
      }
      // Boxes of neighbouring words overlap; their order is right.
      let start = max(left, end)
      end = max(left + width, start + 1)
      words[page - 1].append(
        Word(
          text: String(fields[11]), columns: start..<end, rows: rows,
          confidence: max(0, confidence / 100)))
    }
    return words
  }
}
