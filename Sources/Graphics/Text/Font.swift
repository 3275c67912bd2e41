/// A font by its role; the theme says which family a role is set in.
public struct Font: Hashable, Sendable {
  public let role: Role
  /// The size in points.
  public let size: Double
  public let isBold: Bool

  public init(_ role: Role = .sans, size: Double, isBold: Bool = false) {
    self.role = role
    self.size = size
    self.isBold = isBold
  }

  /// What a text is.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Figures and their labels: 黑体.
    case sans
    /// Running text of official documents: 仿宋, 宋体.
    case serif
  }
}

/// What layout needs to know of fonts; outputs measure with the real ones, tests with a table.
public protocol TextMeasurer {
  /// The width of a line of text in points.
  func width(of text: String, font: Font) -> Double
}

extension TextMeasurer {
  /// The lines of a text within a width, broken by the rules of Chinese typesetting.
  public func lines(_ text: String, font: Font, within width: Double) -> [String] {
    LineBreaker { self.width(of: $0, font: font) }.lines(text, within: width)
  }
}
