import Foundation

/// The documents in the files and folders of a command line.
struct DocumentPaths {
  /// The files to read, each once: those named as given, those of folders in order of their paths.
  private(set) var files: [String] = []
  /// How many files of folders were left out because their extension is of no document.
  private(set) var others = 0

  /// What reports come as; pictures only with optical recognition.
  private static let extensions: Set<String> = [
    "txt", "md", "htm", "html", "shtml", "mht", "pdf", "doc", "docx", "wps", "rtf", "odt", "csv",
    "xls", "xlsx", "ods",
  ]
  private static let pictures: Set<String> = ["png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif"]

  /// The documents below the paths; a path that is not there is kept, so that reading it says so.
  init(_ paths: [String], withPictures: Bool) {
    var seen: Set<String> = []
    let wanted = withPictures ? Self.extensions.union(Self.pictures) : Self.extensions
    for path in paths {
      let found = Self.contents(of: path)
      let files = found.map { $0.filter { wanted.contains(Self.fileExtension($0)) } } ?? [path]
      others += (found?.count ?? 1) - files.count
      self.files += files.filter { seen.insert($0).inserted }
    }
  }

  /// The files in a folder and those below it, without hidden ones; `nil` when it is no folder.
  private static func contents(of path: String) -> [String]? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return nil }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let names = FileManager.default.enumerator(atPath: path) else { return [] }
    var files: [String] = []
    for case let name as String in names {
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      let isFile = names.fileAttributes?[.type] as? FileAttributeType == .typeRegular
      if isFile, !isHidden { files.append(base + "/" + name) }
    }
    return files.sorted()
  }

  private static func fileExtension(_ path: String) -> String {
    URL(fileURLWithPath: path).pathExtension.lowercased()
  }
}
