import Disclosure

/// The true numbers of one synthetic report before anything is printed.
struct Figures {
  let division: Division
  let year: Int
  /// The form of table 二.
  let form: Form
  /// The form of table 三, which can lag behind that of table 二.
  let requestForm: Form
  var values: [CellKey: ExactNumber] = [:]

  subscript(key: CellKey) -> Int { values[key]?.integer ?? 0 }

  subscript(row: RequestRow, applicant: Applicant) -> Int {
    get { self[.requests(row, applicant)] }
    set { values[.requests(row, applicant)] = ExactNumber(newValue) }
  }

  subscript(item: DisclosureItem, column: DisclosureColumn) -> Int {
    get { CellKey.disclosure(item, column).map { self[$0] } ?? 0 }
    set { CellKey.disclosure(item, column).map { values[$0] = ExactNumber(newValue) } }
  }

  /// The amount in a cell of table 二.
  func amount(_ item: DisclosureItem) -> ExactNumber {
    CellKey.disclosure(item, .amount).flatMap { values[$0] } ?? 0
  }

  mutating func setAmount(_ item: DisclosureItem, _ amount: ExactNumber) {
    CellKey.disclosure(item, .amount).map { values[$0] = amount }
  }
}

/// The reports of one county, year after year: what one carries forward the next carries over.
struct CountySeries {
  /// The years of the corpus.
  static let years = Array(2019...2025)

  let division: Division
  private let seed: Int
  private let demand: Int
  private let size: Int

  init(division: Division, seed: Int) {
    self.division = division
    self.seed = seed
    var dice = Dice([seed, Int(division.code) ?? 0, 1])
    let level = division.level == .county ? 1 : division.level == .prefecture ? 4 : 10
    demand = dice.one(of: [0, 1, 2, 3, 5, 8, 12, 20, 30, 45, 70, 110, 180, 300]) * level
    size = dice.number(in: 1...20) * level
  }

  /// The figures of all years, first year first.
  func figures() -> [Figures] {
    var all: [Figures] = []
    for year in Self.years { all.append(next(year, after: all.last)) }
    return all
  }

  private func next(_ year: Int, after last: Figures?) -> Figures {
    var dice = Dice([seed, Int(division.code) ?? 0, year])
    let isOld = year < 2021 || (year == 2021 && dice.chance(4))
    let form = isOld ? Form.trial2019 : .binding2021
    let requestForm = !isOld && dice.chance(4) ? Form.trial2019 : form
    var figures = Figures(
      division: division, year: year, form: form, requestForm: requestForm)
    if isOld { powers(&figures, after: last, &dice) } else { stock(&figures, after: last, &dice) }
    requests(&figures, after: last, &dice)
    reviews(&figures, &dice)
    return figures
  }

  /// Table 二 of the 2019 form: items continue those of last year.
  private func powers(_ figures: inout Figures, after last: Figures?, _ dice: inout Dice) {
    let made = dice.count(around: size / 2)
    figures[.normativeDocument, .newlyMade] = made
    figures[.normativeDocument, .newlyDisclosed] = made - dice.number(in: 0...made / 4)
    figures[.normativeDocument, .totalDisclosed] = made + dice.count(around: size * 3)
    let rules = division.level == .county ? 0 : dice.number(in: 0...3)
    for column in [DisclosureColumn.newlyMade, .newlyDisclosed] {
      figures[.regulation, column] = rules
    }
    figures[.regulation, .totalDisclosed] = rules == 0 ? 0 : rules + dice.number(in: 0...20)
    for (item, items) in [
      (DisclosureItem.licensing, 300), (.otherService, 120), (.penalty, 1500), (.coercion, 90),
      (.fee, 20),
    ] {
      let before =
        last.map { $0[item, .prevYearItems] + $0[item, .change] } ?? dice.count(around: items)
      figures[item, .prevYearItems] = before
      figures[item, .change] =
        dice.chance(30) ? 0 : dice.number(in: -before / 5...max(2, before / 4))
      if item != .fee { figures[item, .decisions] = dice.count(around: items * size) }
    }
    figures[.procurement, .items] = dice.count(around: size * 12)
    let cents = figures[.procurement, .items] * dice.number(in: 3_000_000...90_000_000)
    figures.setAmount(.procurement, ExactNumber(cents, scale: 2))
  }

  /// Table 二 of the 2021 form: what is in force continues last year's.
  private func stock(_ figures: inout Figures, after last: Figures?, _ dice: inout Dice) {
    for item in [DisclosureItem.regulation, .normativeDocument] {
      let isNone = item == .regulation && division.level == .county
      let issued = isNone ? 0 : dice.count(around: item == .regulation ? 2 : size / 2)
      let known = last.map { $0.form == .binding2021 } ?? false
      let before = isNone ? 0 : known ? last?[item, .inForce] ?? 0 : dice.count(around: size * 4)
      let repealed = isNone ? 0 : min(before + issued, dice.number(in: 0...1 + before / 6))
      figures[item, .issued] = issued
      figures[item, .repealed] = repealed
      figures[item, .inForce] = before + issued - repealed
    }
    figures[.licensing, .decisions] = dice.count(around: size * 3000)
    figures[.penalty, .decisions] = dice.count(around: size * 900)
    figures[.coercion, .decisions] = dice.chance(25) ? 0 : dice.count(around: size * 20)
    let decimals = dice.one(of: [0, 1, 2, 2, 2, 4, 6])
    let factor = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let amount =
      dice.chance(15)
      ? 0 : dice.number(in: 1...size * 900) * factor + dice.number(in: 0...factor - 1)
    figures.setAmount(.fee, ExactNumber(amount, scale: decimals))
  }

  /// Table 三, applicant by applicant: received and carried over = closed and carried forward.
  private func requests(_ figures: inout Figures, after last: Figures?, _ dice: inout Dice) {
    let received = dice.split(dice.count(around: demand), by: [880, 70, 4, 12, 22, 12])
    let results = figures.requestForm[.requests].rows.compactMap(RequestRow.of).filter {
      ![.newReceived, .carriedOver, .totalProcessed, .carriedForward].contains($0)
    }
    let weights = results.map { Self.weights[$0] ?? 1 }
    for (kind, new) in zip(Applicant.kinds, received) {
      let carried = last?[.carriedForward, kind] ?? 0
      let forward = dice.split(new + carried, by: [93, 7])[1]
      figures[.newReceived, kind] = new
      figures[.carriedOver, kind] = carried
      figures[.carriedForward, kind] = forward
      figures[.totalProcessed, kind] = new + carried - forward
      for (row, count) in zip(results, dice.split(new + carried - forward, by: weights)) {
        figures[row, kind] = count
      }
    }
    for row in results + [.newReceived, .carriedOver, .totalProcessed, .carriedForward] {
      figures[row, .total] = Applicant.kinds.map { figures[row, $0] }.reduce(0, +)
    }
  }

  private static let weights: [RequestRow: Int] = [
    .granted: 34, .partiallyGranted: 9, .notHeld: 26, .petition: 6, .adminQuery: 3, .misc: 5,
    .other: 6, .internalAffairs: 3, .enforcementFile: 3, .needsCreation: 4, .duplicate: 2,
  ]

  /// Table 四: cases of the year, mostly few.
  private func reviews(_ figures: inout Figures, _ dice: inout Dice) {
    let cases =
      figures[.totalProcessed, .total] / 12 + (dice.chance(20) ? dice.number(in: 1...4) : 0)
    for (block, count) in zip(ReviewBlock.allCases, dice.split(cases, by: [6, 3, 2])) {
      for (result, part) in zip(ReviewResult.parts, dice.split(count, by: [4, 3, 3, 2])) {
        figures.values[.reviews(block, result)] = ExactNumber(part)
      }
      figures.values[.reviews(block, .total)] = ExactNumber(count)
    }
  }
}

extension RequestRow {
  /// The row of table 三 that a row of a form is.
  static func of(_ row: FormRow) -> RequestRow? {
    row.cells.first.flatMap { cell in
      allCases.first { CellKey.requests($0, .naturalPerson) == cell.key }
    }
  }
}
