/// A face as people name it, under all the names that systems know it by.
public struct Typeface: Hashable, Sendable {
  /// What it is called: "仿宋".
  public let name: String
  /// The family names it may be installed under, the most usual first.
  public let families: [String]
  /// The family that stands in where none of them is installed, which is then said; `nil` where
  /// that is an error.
  public let substitute: String?

  public init(_ name: String, families: [String], substitute: String? = nil) {
    self.name = name
    self.families = families
    self.substitute = substitute
  }

  /// The face of one family, without which nothing is drawn.
  public init(family: String) { self.init(family, families: [family]) }
}
