/// How objects stand in a kind of text file.
protocol MarkupDialect {
  /// The objects of earlier runs, in order.
  func objects(in bytes: [UInt8]) -> [MarkupObject]
  /// The extent of a loop between two marks.
  func extent(_ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>) -> LoopExpansion.Extent?
  /// What a block mark replaces: its own place, or the paragraph that holds nothing else.
  func place(of mark: Range<Int>, isBlock: Bool, in bytes: [UInt8]) -> Range<Int>?
  /// The text of an object's inside for people, numbers of figures and tables left out.
  func shown(_ inner: String) -> ShownObject
  /// A block as text of the format.
  func written(_ block: BriefingBlock, picture: (BriefingFigure) throws -> String) throws -> String
  /// An object: what it came from around what it shows.
  func wrapped(_ inner: String, _ tag: ObjectTag, isBlock: Bool) -> String
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
