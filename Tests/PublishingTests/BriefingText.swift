import Foundation
import TestSupport
import Testing

@testable import Publishing

/// LibreOffice, where it is installed.
enum LibreOffice {
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
  }

  /// A Word file as it saves it.
  static func saved(_ bytes: [UInt8]) throws -> [UInt8] {
    let workdir = try Workdir()
    try workdir.write(bytes, to: "a.docx")
    let run = try workdir.shell(
      "soffice -env:UserInstallation=file://$PWD/p --headless --convert-to docx --outdir out a.docx"
    )
    #expect(run.status == 0)
    return try workdir.bytes("out/a.docx")
  }
}

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
