import Disclosure
import Fingerprint
import Foundation

/// Reads what Word, WPS and OpenDocument programs wrote, by way of LibreOffice.
///
/// It runs without window, with a profile of its own in which macros and links are off and every
/// connection leads nowhere, and is stopped after a while.
enum OfficeReader {
  /// What documents are converted to; a reader of ours takes it from there.
  static let target = Target(extension: "docx", filter: "docx:MS Word 2007 XML")

  /// A format that LibreOffice writes.
  struct Target: Sendable {
    let `extension`: String
    /// As `--convert-to` takes it.
    let filter: String
  }

  /// How long a conversion may take; usual ones take two to five seconds.
  private static let seconds = 90

  /// The document in the bytes of a file; `extension` is the ending of its format, "doc".
  ///
  /// - Throws: `IngestionError` when LibreOffice is not installed or cannot read the file, and what
  ///   the reader of the converted file throws.
  static func document(
    _ bytes: [UInt8], extension: String, name: String, path: String, options: ReadingOptions
  ) throws(IngestionError) -> Document {
    guard !isWorkbook(bytes) else {
      throw IngestionError(path: path, .unsupportedFormat(name: "XLS"))
    }
    guard let program = ExternalProgram.office.executable() else {
      throw IngestionError(
        path: path,
        .programMissing(
          program: ExternalProgram.office.name, package: ExternalProgram.office.package))
    }
    let converted = try converted(bytes, extension: `extension`, by: program, path: path)
    let document = try DocumentReader.document(
      converted, name: name, path: path, options: options)
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: document.blocks,
      pictures: document.pictures, margins: document.margins, findings: document.findings)
  }

  /// The file in the target format.
  private static func converted(
    _ bytes: [UInt8], extension: String, by program: String, path: String
  ) throws(IngestionError) -> [UInt8] {
    let format = `extension`.uppercased()
    let result: (status: Int32, bytes: [UInt8]?)
    do {
      result = try ScratchFolder.with { folder in
        let source = try folder.write(bytes, "report.\(`extension`)")
        try writeProfile(in: folder)
        let outcome = try ExternalProgram.run(
          program, arguments(source, folder), seconds: seconds,
          environment: ["HOME": folder.url.path, "SAL_USE_VCLPLUGIN": "svp"])
        let output = folder.url.appendingPathComponent("out/report.\(target.extension)")
        return (outcome.status, (try? Data(contentsOf: output)).map { Array($0) })
      }
    } catch {
      throw IngestionError(path: path, .unreadable(reason: "LibreOffice 无法启动"))
    }
    if let bytes = result.bytes, !bytes.isEmpty { return bytes }
    let reason =
      result.status == ExternalProgram.Outcome.timedOut
      ? "LibreOffice 转换超过 \(seconds) 秒，已停止" : "LibreOffice 打不开，可能已加密或不完整"
    throw IngestionError(path: path, .damaged(format: format, reason: reason))
  }

  private static func arguments(_ source: String, _ folder: ScratchFolder) -> [String] {
    [
      "-env:UserInstallation=\(folder.url.appendingPathComponent("profile").absoluteString)",
      "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
      "--nofirststartwizard", "--convert-to", target.filter, "--outdir",
      folder.url.appendingPathComponent("out").path, source,
    ]
  }

  private static func writeProfile(in folder: ScratchFolder) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("profile/user"), withIntermediateDirectories: true)
    _ = try folder.write(Array(settings.utf8), "profile/user/registrymodifications.xcu")
  }

  /// No macros, no links, and a proxy that nothing answers at.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry"
      xmlns:xs="http://www.w3.org/2001/XMLSchema"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    \(setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"))
    \(setting("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"))
    \(setting("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
    \(setting("Office.Common/Security/Scripting", "DisableActiveContent", "true"))
    \(setting("Office.Writer/Content/Update", "Link", "0"))
    \(setting("Inet/Settings", "ooInetProxyType", "2"))
    \(setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"))
    \(setting("Inet/Settings", "ooInetHTTPProxyPort", "9"))
    \(setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"))
    \(setting("Inet/Settings", "ooInetHTTPSProxyPort", "9"))
    </oor:items>
    """

  private static func setting(_ path: String, _ name: String, _ value: String) -> String {
    "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
      + "<value>\(value)</value></prop></item>"
  }

  /// Whether an archive is an OpenDocument text: its first entry, stored plain, says so.
  static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
    let type = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
    return bytes.dropFirst(30).starts(with: type)
  }

  /// Whether a compound file is an Excel workbook: its directory names a stream so.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    guard DocumentFormat(bytes) == .compoundFile else { return false }
    let stream = "Workbook".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return Data(bytes).range(of: Data(stream)) != nil
      && Data(bytes).range(of: Data("WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), 0] })) == nil
  }
}
