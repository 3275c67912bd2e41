import Disclosure

/// An Office Open XML file: an archive whose parts point to each other.
struct OfficePackage {
  /// What the file is called in messages: "DOCX".
  let format: String
  private let archive: ZipArchive
  private let path: String

  init(_ archive: ZipArchive, format: String, path: String) {
    (self.archive, self.format, self.path) = (archive, format, path)
  }

  /// The unpacked bytes of a part, or `nil` when there is none.
  func bytes(of part: String) throws(IngestionError) -> [UInt8]? { try archive.part(part) }

  /// How many more bytes may be unpacked.
  var budget: Int { archive.budget }

  /// Feeds a part to a handler.
  ///
  /// - Parameters:
  ///   - part: The name of the part.
  ///   - handler: What takes its elements and texts.
  /// - Returns: Whether the part is there.
  /// - Throws: `IngestionError` when the part cannot be unpacked or is no sound XML.
  @discardableResult
  func parse(_ part: String, into handler: any XMLHandler) throws(IngestionError) -> Bool {
    guard let bytes = try archive.part(part) else { return false }
    do {
      try XMLEvents.parse(bytes, into: handler)
    } catch {
      throw IngestionError(path: path, cause(error, part))
    }
    return true
  }

  /// The part that a part points to by the kind of relation, or by its id.
  func related(
    to part: String, where isWanted: (Relation) -> Bool
  ) throws(IngestionError) -> [Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = String(part.dropFirst(folder.count))
    let reader = Relations(folder: folder)
    try parse("\(folder)_rels/\(name).rels", into: reader)
    return reader.relations.filter(isWanted)
  }

  /// An error that the format reports by itself.
  func error(_ cause: IngestionError.Cause) -> IngestionError {
    IngestionError(path: path, cause)
  }

  private func cause(_ failure: XMLEvents.Failure, _ part: String) -> IngestionError.Cause {
    switch failure {
    case .malformed(let line): .damaged(format: format, reason: "\(part) 第\(line)行不是完整的 XML")
    case .documentType: .damaged(format: format, reason: "\(part) 含有实体声明，出于安全不读取")
    case .tooDeep: .tooComplex(format: format, what: "的 \(part) 嵌套过深")
    }
  }

  /// One pointer from a part to another.
  struct Relation {
    let id: String
    /// The last word of its kind: "officeDocument", "worksheet", "numbering".
    let kind: String
    /// The name of the part within the archive.
    let target: String
  }

  /// Reads the pointers of one part.
  private final class Relations: XMLHandler {
    private(set) var relations: [Relation] = []
    private let folder: String

    init(folder: String) { self.folder = folder }

    func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
      guard name == "Relationship", attributes["TargetMode"] != "External",
        let target = attributes["Target"]
      else { return true }
      relations.append(
        Relation(
          id: attributes["Id"] ?? "",
          kind: (attributes["Type"] ?? "").split(separator: "/").last.map(String.init) ?? "",
          target: resolved(target)))
      return relations.count < 10_000
    }

    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A target without "." and ".."; it can only ever name a part of the archive.
    private func resolved(_ target: String) -> String {
      var parts: [Substring] = []
      for part in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }
}
