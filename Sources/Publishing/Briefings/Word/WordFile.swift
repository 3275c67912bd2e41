import Graphics

/// A new Word file: paragraphs and blocks one after the other, figures and tables numbered by fields.
final class WordFile {
  private let package: WordPackage
  private var relations: WordRelations
  private let draw: (Scene) throws -> BriefingPicture
  private var body = ""
  private let numbers = WordNumbers()

  /// - Parameters:
  ///   - title: The title among the file's properties.
  ///   - draw: Draws a figure.
  /// - Throws: `BriefingRefusal` when the file cannot be put together.
  init(title: String, draw: @escaping (Scene) throws -> BriefingPicture) throws {
    let archive = try WordArchive([])
    for (name, text) in OfficialParts.all(title: title) { archive.set(name, Array(text.utf8)) }
    package = try WordPackage(archive)
    relations = try WordRelations(of: OfficialParts.body, in: archive)
    self.draw = draw
  }

  /// Adds a paragraph in a style of `OfficialParts`.
  func add(_ text: String, _ style: String) {
    body += OfficialParts.paragraph(text, style)
  }

  func add(_ block: BriefingBlock) throws { body += try writer.block(block) }

  /// The file, the same bytes every time.
  func bytes() throws -> [UInt8] {
    let archive = package.archive
    let document = Array(OfficialParts.document(body).utf8)
    var splice = Splice()
    _ = WordFields(try XMLTree.part(document, OfficialParts.body)).numbered(&splice)
    archive.set(OfficialParts.body, splice.applied(to: document))
    relations.save(in: archive)
    try package.finish()
    return try archive.written()
  }

  private var writer: WordBlockWriter {
    WordBlockWriter(numbers: numbers) { [unowned self] figure in
      let files = try package.add(try draw(figure.scene))
      package.shown.formUnion(["word/\(files.png)", "word/\(files.svg)"])
      return (relations.add(files.png, "image"), relations.add(files.svg, "image"))
    }
  }
}
