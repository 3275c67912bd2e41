/// A relation over numbered variables: the sum of coefficient × variable is nought.
///
/// "Edit" is the word of Fellegi and Holt (1976) for a rule that data must satisfy; every identity of
/// the form is one, and so is every combination of them.
struct LinearEdit: Equatable, Sendable {
  /// The coefficients that are not nought, by variable.
  private(set) var coefficients: [Int: Int]
  /// What the sum really comes to with every variable as printed; nought when the edit holds.
  private(set) var residual: Int

  /// The edit over the printed numbers.
  init(_ coefficients: [Int: Int], printed: [Int]) {
    self.coefficients = coefficients.filter { $0.value != 0 }
    residual = coefficients.reduce(0) { $0 + $1.value * printed[$1.key] }
  }

  /// The coefficient of a variable.
  subscript(variable: Int) -> Int { coefficients[variable] ?? 0 }

  /// This edit times a factor plus another times its factor, divided by what all parts share.
  func times(_ factor: Int, plus other: Self, times otherFactor: Int) -> Self {
    var sum = self
    sum.coefficients = coefficients.mapValues { $0 * factor }
    for (variable, coefficient) in other.coefficients {
      let total = sum[variable] + coefficient * otherFactor
      sum.coefficients[variable] = total == 0 ? nil : total
    }
    sum.residual = residual * factor + other.residual * otherFactor
    return sum.reduced
  }

  /// The same edit with the opposite sign.
  var negated: Self {
    var edit = self
    edit.coefficients = coefficients.mapValues { -$0 }
    edit.residual = -residual
    return edit
  }

  /// The sum over all variables but some, as printed.
  func fixedSum(without free: [Int], printed: [Int]) -> Int {
    free.reduce(residual) { $0 - self[$1] * printed[$1] }
  }

  private var reduced: Self {
    let divisor = coefficients.values.reduce(abs(residual)) { Self.commonDivisor($0, abs($1)) }
    guard divisor > 1 else { return self }
    var edit = self
    edit.coefficients = coefficients.mapValues { $0 / divisor }
    edit.residual = residual / divisor
    return edit
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }
}
