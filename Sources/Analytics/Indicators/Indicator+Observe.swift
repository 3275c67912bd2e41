import Disclosure

extension Indicator {
  /// The value of the indicator in a report, or why there is none.
  public func observe(_ context: ReportContext) -> Observation {
    switch definition {
    case .total(let sum): total(sum, context)
    case .share(let part, let whole): quotient(part, whole, context, isShare: true)
    case .ratio(let part, let base, let times): quotient(part, base, context, times: times)
    case .change(let change, let base): quotient(change, base, context)
    case .perResidents(let sum, let residents): rate(sum, per: residents, context)
    case .moneyPerResident(let sum): moneyPerResident(sum, context)
    case .nationalShare(let sum): nationalShare(sum, context)
    case .gap(let first, let second): gap(first, second, context)
    case .leading(let sums): leading(sums, context)
    case .yearOnYear(let sum): yearOnYear(sum, context)
    case .link(let sum, let lastYear, let adding): link(sum, lastYear, adding, context)
    case .narrative(let key): narrative(key, context)
    case .narrativeShare(let part, let whole): narrativeShare(part, whole, context)
    case .quality(let measure): quality(measure, context)
    }
  }

  private func total(_ sum: Sum, _ context: ReportContext) -> Observation {
    switch sum.outcome(in: context.report.cells) {
    case .none(let state): Draft(self, context, [sum]).none(state)
    case .value(let value): Draft(self, context, [sum]).value(value.double, exact: value)
    }
  }

  /// A quotient with numerator and denominator as printed; 0/0 has no value.
  private func quotient(
    _ part: Sum, _ base: Sum, _ context: ReportContext, times: Int = 1, isShare: Bool = false
  ) -> Observation {
    let draft = Draft(self, context, [part, base])
    let numerator: ExactNumber
    let denominator: ExactNumber
    switch (part.outcome(in: context.report.cells), base.outcome(in: context.report.cells)) {
    case (.value(let first), .value(let second)): (numerator, denominator) = (first, second)
    case (.none(let first), .none(let second)): return draft.none(max(first, second))
    case (.none(let state), _), (_, .none(let state)): return draft.none(state)
    }
    guard denominator != 0 else {
      return draft.none(.undefined, numerator: numerator, denominator: denominator)
    }
    return draft.value(
      Double(times) * numerator.double / denominator.double, numerator: numerator,
      denominator: denominator, method: isShare ? .wilson : nil)
  }

  private func rate(_ sum: Sum, per residents: Int, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [sum])
    guard case .value(let count) = sum.outcome(in: context.report.cells) else {
      return total(sum, context)
    }
    guard let population = context.population else { return draft.none(.missing, text: "没有人口数据") }
    return draft.value(
      count.double / Double(population.residents) * Double(residents), numerator: count,
      denominator: ExactNumber(population.residents), method: .poisson(per: residents),
      text: population.note)
  }

  private func moneyPerResident(_ sum: Sum, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [sum])
    guard case .value(let amount) = sum.outcome(in: context.report.cells) else {
      return total(sum, context)
    }
    guard let population = context.population else { return draft.none(.missing, text: "没有人口数据") }
    return draft.value(
      amount.double * 10_000 / Double(population.residents), numerator: amount,
      denominator: ExactNumber(population.residents), text: population.note)
  }

  private func nationalShare(_ sum: Sum, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [sum])
    guard case .value(let amount) = sum.outcome(in: context.report.cells) else {
      return total(sum, context)
    }
    guard let year = context.report.year,
      let national = AmountPlausibility.nationalProcurement[year]
    else { return draft.none(.missing, text: "没有该年全国政府集中采购数") }
    return draft.value(
      amount.double / (national.double * 10_000), numerator: amount,
      denominator: national.timesPowerOfTen(4))
  }

  private func gap(_ first: Share, _ second: Share, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [first.part, first.whole, second.part, second.whole])
    let parts = [first, second].map { quotient($0.part, $0.whole, context) }
    if let worst = parts.filter({ $0.state != .value }).map(\.state).max() {
      return draft.none(worst)
    }
    let values = parts.compactMap(\.value)
    return draft.value(values[0] - values[1])
  }

  private func leading(_ sums: [Sum], _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, sums)
    var counts: [(name: String, count: ExactNumber)] = []
    for sum in sums {
      switch sum.outcome(in: context.report.cells) {
      case .none(let state): return draft.none(state)
      case .value(let count): counts.append((sum.name, count))
      }
    }
    guard let most = counts.map(\.count).max(), most > 0 else { return draft.none(.undefined) }
    let names = counts.filter { $0.count == most }.map(\.name)
    return draft.value(most.double, exact: most, text: names.joined(separator: "、"))
  }

  private func narrative(_ key: String, _ context: ReportContext) -> Observation {
    let draft = Draft(self, context, [])
    guard let fact = context.report.facts(key).first else {
      return draft.none(.missing, text: "正文未提")
    }
    let value = isPercentage ? fact.value.double / 100 : fact.value.double
    return draft.value(
      value, exact: fact.value, marks: fact.isAtLeast ? [.atLeast] : [], text: fact.quote.text)
  }

  private func narrativeShare(
    _ part: String, _ whole: String, _ context: ReportContext
  ) -> Observation {
    let draft = Draft(self, context, [])
    guard let first = context.report.facts(part).first,
      let second = context.report.facts(whole).first
    else { return draft.none(.missing, text: "正文未提") }
    guard second.value != 0 else { return draft.none(.undefined) }
    return draft.value(
      first.value.double / second.value.double, numerator: first.value, denominator: second.value,
      text: first.quote.text)
  }
}

extension Population {
  /// Which count it is, for the remark beside every figure per head.
  var note: String { "\(source)，\(date)，\(residents) 人" }
}
