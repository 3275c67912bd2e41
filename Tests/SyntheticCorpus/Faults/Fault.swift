import Disclosure

/// What can go wrong in a report, as reviewers and published reports show it.
public enum Fault: String, CaseIterable, Sendable {
  /// Noughts left empty.
  case blankZeros
  /// Noughts printed as "/", "-", "—" or "无".
  case slashes
  /// A whole table left empty.
  case blankTable
  /// Single cells left empty, whatever they held.
  case blankCells
  /// Rows that are not there.
  case lostRows
  /// All that stood on a page is not there.
  case lostPage
  /// Headings without the tables below them, which are pictures or attachments.
  case lostTables
  /// Rows in which an empty column went lost and the numbers moved.
  case shiftedColumns
  /// A printed number that breaks the form's sums.
  case wrongSum
  /// A number whose digits are printed twice.
  case doubledDigits
  /// An amount in 元 called 万元.
  case wrongUnit
  /// Labels with missing, doubled, split or mistaken characters.
  case labelDamage
  /// A row printed again, as after a page break.
  case repeatedRow
  /// A row that no form has.
  case extraRow
  /// Prose that tells another number than the table.
  case proseContradiction
  /// The period of another year.
  case wrongPeriod
  /// A number carried over that last year's report did not carry forward.
  case brokenChain

  /// Whether two of them may meet in one report without hiding each other.
  var isStructural: Bool {
    switch self {
    case .labelDamage, .wrongUnit, .proseContradiction, .wrongPeriod, .extraRow: false
    default: true
    }
  }

  /// Makes the fault in a report.
  func apply(to report: inout PrintedReport, _ dice: inout Dice) {
    switch self {
    case .blankZeros: report.replaceZeros(by: "", &dice)
    case .slashes: report.replaceZeros(by: dice.one(of: ["/", "-", "—", "无", "／"]), &dice)
    case .blankTable: report.blankTable(&dice)
    case .blankCells: report.blankCells(&dice)
    case .lostRows: report.loseRows(&dice)
    case .lostPage: report.losePage(&dice)
    case .lostTables: report.loseTables(&dice)
    case .shiftedColumns: report.shiftColumns(&dice)
    case .wrongSum: report.misprint(&dice) { number, dice in number + dice.one(of: [1, 2, 9, 10]) }
    case .doubledDigits: report.misprint(&dice) { number, _ in number * (number < 10 ? 11 : 101) }
    case .wrongUnit: report.mistakeUnit()
    case .labelDamage: report.damageLabels(&dice)
    case .repeatedRow: report.repeatRow(&dice)
    case .extraRow: report.addRow(&dice)
    case .proseContradiction: report.contradict(&dice)
    case .wrongPeriod: report.mistakePeriod()
    case .brokenChain: report.breakChain(&dice)
    }
  }
}
