/// How objects stand in a kind of text file.
protocol MarkupDialect {
  /// The objects of earlier runs, in order.
  func objects(in bytes: [UInt8]) -> [MarkupObject]
  /// The extent of a loop between two marks.
  func extent(_ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>) -> LoopExpansion.Extent?
  /// Where the part of a loop begins whose sign stands in a place.
  func start(of template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int
  /// Where a part that is rows ends.
  func end(ofRow template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int
  /// What a block mark replaces: its own place, or the paragraph that holds nothing else.
  func place(of mark: Range<Int>, isBlock: Bool, in bytes: [UInt8]) -> Range<Int>?
  /// The text of an object's inside for people, numbers of figures and tables left out.
  func shown(_ inner: String) -> ShownObject
  /// Text within a paragraph, its signs kept from meaning anything.
  func written(_ text: String) -> String
  func written(_ table: BriefingTable) -> String
  /// A figure whose picture is found at an address.
  func written(_ figure: BriefingFigure, at address: String) -> String
  /// An object: what it came from around what it shows.
  func wrapped(_ inner: String, _ tag: ObjectTag, isBlock: Bool) -> String
  /// Whether pictures are files beside the document, which must be there for those that stay, too.
  var hasPictureFiles: Bool { get }
  /// What stands before and behind the number of a figure or table.
  var numberFence: (String, String) { get }
}

/// An object of an earlier run in a text file.
struct MarkupObject {
  /// Everything, what marks it included.
  let whole: Range<Int>
  let inner: Range<Int>
  let tag: ObjectTag
}
