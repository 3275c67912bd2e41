/// An administrative division by its six-digit code of GB/T 2260.
public struct Division: Hashable, Sendable {
  /// The code, "140525".
  public let code: String
  public let level: Level
  /// The official name, 泽州县.
  public let name: String
  /// The short name people use, 泽州.
  public let shortName: String
  /// The short name in letters, zezhou.
  public let pinyin: String
  /// The prefecture it belongs to, 晋城市; empty for provinces and what they govern directly.
  public let prefecture: String
  /// The province it belongs to, 山西省.
  public let province: String
  /// The year its code ended, or `nil` while it is in force.
  public let until: Int?

  public init(
    code: String, level: Level, name: String, shortName: String, pinyin: String,
    prefecture: String, province: String, until: Int? = nil
  ) {
    self.code = code
    self.level = level
    self.name = name
    self.shortName = shortName
    self.pinyin = pinyin
    self.prefecture = prefecture
    self.province = province
    self.until = until
  }

  /// The rank of a division.
  public enum Level: String, Sendable {
    case province
    case prefecture
    case county
  }

  /// Name, place and code, to tell namesakes apart: "鼓楼区（江苏省南京市，320106）".
  public var fullDescription: String {
    let above =
      level == .province
      ? "" : level == .prefecture || province == prefecture ? province : province + prefecture
    return "\(name)（\(above.isEmpty ? "" : above + "，")\(code)）"
  }
}
