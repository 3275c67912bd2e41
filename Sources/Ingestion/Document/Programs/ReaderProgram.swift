import CPoppler

/// What a format needs beside this program, and whether it is there.
public struct ReaderProgram: Sendable {
  /// What people call it.
  public let name: String
  /// The version, or what cannot be read without it.
  public let state: String
  public let isReady: Bool
  /// The packages of Debian and Ubuntu that bring it.
  public let package: String

  /// PDF, what LibreOffice converts, and what Tesseract reads.
  public static var all: [ReaderProgram] { [poppler, office, tesseract] }

  private static var poppler: ReaderProgram {
    let version = poppler_get_version().map { String(cString: $0) }
    return ReaderProgram(
      name: "Poppler（PDF）", state: version ?? "没有安装，不能读取 PDF", isReady: version != nil,
      package: "libpoppler-glib8")
  }

  private static var office: ReaderProgram {
    let path = ExternalProgram.office.executable()
    return ReaderProgram(
      name: ExternalProgram.office.name, state: path ?? "没有安装，不能读取 DOC、WPS、RTF、ODT",
      isReady: path != nil, package: ExternalProgram.office.package)
  }

  private static var tesseract: ReaderProgram {
    let program = ExternalProgram.tesseract
    let isReady = Tesseract.installed() != nil
    let missing =
      program.executable() == nil ? "没有安装，不能读取扫描件和图片" : "缺少简体中文数据（chi_sim）"
    return ReaderProgram(
      name: program.name, state: isReady ? "chi_sim 已安装" : missing, isReady: isReady,
      package: program.package)
  }
}
