/// Words of a document with their place.
public struct Quote: Hashable, Sendable {
  public let text: String
  public let place: Place
  /// How sure optical recognition was, 0 to 1; `nil` for text that needed none.
  public let confidence: Double?

  public init(_ text: String, at place: Place, confidence: Double? = nil) {
    self.text = text
    self.place = place
    self.confidence = confidence
  }
}
