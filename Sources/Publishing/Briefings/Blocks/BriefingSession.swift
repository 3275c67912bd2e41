/// One run over a document: what each mark and object becomes, and what is to be told about it.
final class BriefingSession {
  private let resolver: MarkResolver
  private let isForced: Bool
  private(set) var entries: [BriefingEntry] = []
  private(set) var problems: [BriefingProblem] = []
  /// The figures and tables that nothing is known for, "图:name"; words stand in their place.
  private(set) var missingTargets: Set<String> = []
  /// What else is to be told about the document.
  var notices: [String] = []
  /// The counties that a loop over all of them ran through, or `nil` when there was none.
  var filledFor: [String]?
  /// The counties that the loops of the document were filled for before; empty without any.
  var known: [String] = [] {
    didSet {
      guard !known.isEmpty else { return }
      let counties = library.counties
      absent = Set(known).subtracting(counties)
      let old = Set(known)
      newCounties = counties.filter { !old.contains($0) }
    }
  }
  /// The counties among them that have no report, and those that have got one since.
  private(set) var absent: Set<String> = []
  private(set) var newCounties: [String] = []
  /// The absent ones that stand in the document.
  private(set) var absentSeen: Set<String> = []
  /// The counties whose parts were added to loops, and the loops that have no place for any.
  var grown: Set<String> = []
  var lostLoops: Set<String> = []
  let library: any BriefingLibrary

  init(_ library: any BriefingLibrary, isForced: Bool) {
    self.library = library
    resolver = MarkResolver(library)
    self.isForced = isForced
  }

  /// What a new mark becomes, or `nil` when it is a problem, which is then noted.
  func fill(_ text: String, at place: String, fitting box: FigureBox? = nil) -> BriefingBlock? {
    guard let resolution = resolved(text, at: place, box) else { return nil }
    note(text, place, .filled, old: "", resolution)
    return resolution.block
  }

  /// What becomes of an object.
  enum Decision {
    case write(BriefingBlock)
    /// It stays; the block is what it shows, or `nil` where a person changed it.
    case leave(BriefingBlock?)
  }

  /// What becomes of an object of an earlier run.
  ///
  /// - Parameters:
  ///   - tag: What was kept with it.
  ///   - shown: What it shows now.
  ///   - place: Where it stands, for messages.
  ///   - box: The size of the picture it must fit.
  /// - Returns: What to do with it.
  func refresh(
    _ tag: ObjectTag, shown: ShownObject, at place: String, fitting box: FigureBox? = nil
  ) -> Decision {
    if let county = absentCounty(tag.mark) {
      absentSeen.insert(county)
      return .leave(nil)
    }
    guard let resolution = resolved(tag.mark, at: place, box) else { return .leave(nil) }
    let isEdited = ObjectTag.digest(shown.evidence) != tag.text
    let isCurrent = ObjectTag.digest(resolution.block.canonical) == tag.data
    if isEdited, !isForced {
      note(tag.mark, place, .kept, old: shown.text, resolution)
      return .leave(nil)
    }
    guard isEdited || !isCurrent else {
      note(tag.mark, place, .unchanged, old: shown.text, resolution)
      return .leave(resolution.block)
    }
    note(tag.mark, place, .updated, old: shown.text, resolution)
    return .write(resolution.block)
  }

  /// Notes something that is wrong with a mark.
  func refuse(_ text: String, at place: String, _ message: String) {
    problems.append(BriefingProblem(place: place, mark: text, message: message))
  }

  private func resolved(
    _ text: String, at place: String, _ box: FigureBox?
  ) -> MarkResolver.Resolution? {
    do {
      return try resolver.resolve(try Mark(text), fitting: box)
    } catch let refusal as Mark.Refusal {
      refuse(text, at: place, refusal.message)
    } catch {
      refuse(text, at: place, "\(error)")
    }
    return nil
  }

  private func note(
    _ mark: String, _ place: String, _ change: BriefingEntry.Change, old: String,
    _ resolution: MarkResolver.Resolution
  ) {
    if !resolution.block.isBlock, let target = BriefingTarget.target(of: mark) {
      missingTargets.insert(target)
    }
    entries.append(
      BriefingEntry(
        place: place, mark: mark, change: change, old: old, new: resolution.block.brief,
        gaps: resolution.gaps))
  }
}

/// What became of one mark or object.
public struct BriefingEntry: Sendable {
  /// Where it stands, in Chinese.
  public let place: String
  public let mark: String
  public let change: Change
  /// Its text before; empty for a new one.
  public let old: String
  /// What the data says now.
  public let new: String
  /// What the data does not have, in Chinese.
  public let gaps: [String]

  /// What was done.
  public enum Change: Sendable {
    case filled
    case updated
    case unchanged
    /// A person changed it: it stays, and the run says so.
    case kept
  }
}

/// Something wrong with a mark.
public struct BriefingProblem: Error, Equatable, Sendable, CustomStringConvertible {
  public let place: String
  public let mark: String
  public let message: String

  public var description: String { "\(place) {{\(mark)}}：\(message)" }
}

/// The box that a picture of a template leaves for a figure, in points.
struct FigureBox: Hashable {
  let width: Double
  let height: Double
}

/// What an object of a document shows.
struct ShownObject {
  /// Its text, for people.
  let text: String
  /// Its text and the digests of its pictures, without the numbers that follow from its position.
  let evidence: String
}
