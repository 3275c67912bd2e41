public import Analytics
public import Graphics

/// What a briefing is made from: reports, chart specifications, the means to draw.
public protocol BriefingLibrary: AnyObject {
  /// The report of a county in a year, or its latest; `nil` when there is none.
  ///
  /// - Throws: `BriefingRefusal` when no county or several are called so.
  func report(_ county: String, year: Int?) throws -> ReportContext?
  /// All reports of a county, oldest first.
  func reports(of county: String) throws -> [ReportContext]
  /// The counties with a report, as marks name them.
  var counties: [String] { get }
  /// What charts are there.
  var chartNames: [String] { get }
  func chart(_ name: String) throws -> ChartSpec
  /// What tells the specification of a chart from every other, and from itself once it is changed.
  func fingerprint(ofChart name: String) throws -> String
  /// The number of an indicator in the report of every county at hand of a year, or in its latest for
  /// `nil`, among which a distribution places some.
  func observed(_ indicator: Indicator, year: Int?) throws -> [ObservedReport]
  /// The colours and fonts of figures.
  var theme: Theme { get }
  var measurer: any TextMeasurer { get }
  func picture(of scene: Scene) throws -> BriefingPicture
}

/// Why a mark cannot be filled, in Chinese.
public struct BriefingRefusal: Error, CustomStringConvertible, Sendable {
  public let description: String

  public init(_ message: String) { description = message }
}
