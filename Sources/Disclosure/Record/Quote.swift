/// Words of a document with their place.
public struct Quote: Hashable, Sendable {
  public let text: String
  public let place: Place
  /// How sure optical recognition was, 0 to 1; `nil` for text that needed none.
  public let confidence: Double?
  /// The file the words stand in, where it is not the one of the report they are about.
  public let file: String?

  public init(_ text: String, at place: Place, confidence: Double? = nil, file: String? = nil) {
    self.text = text
    self.place = place
    self.confidence = confidence
    self.file = file
  }

  /// The same words as evidence about another report.
  func from(_ file: String) -> Quote { Quote(text, at: place, confidence: confidence, file: file) }
}
