/// Edits with some variables set free, kept eliminated (Gauss–Jordan in whole numbers).
///
/// What remains without free variables are the edits that those left as printed must satisfy, the
/// implied edits of Fellegi and Holt; the solved ones tell the free variables.
struct EditSystem: Sendable {
  private let printed: [Int]
  /// The edits without a free variable.
  private var remaining: [LinearEdit]
  /// One edit for each free variable that the edits determine, solved for it.
  private var solved: [(variable: Int, edit: LinearEdit)] = []
  /// The free variables that no remaining edit determines.
  private var parameters: [Int] = []
  /// All free variables, in the order they were set free.
  private(set) var free: [Int] = []

  init(_ edits: [LinearEdit], printed: [Int]) {
    self.printed = printed
    remaining = edits
  }

  /// Lets one more variable take any value.
  mutating func release(_ variable: Int) {
    free.append(variable)
    let containing = remaining.indices.filter { remaining[$0][variable] != 0 }
    guard let pivot = containing.min(by: { magnitude($0, variable) < magnitude($1, variable) })
    else {
      parameters.append(variable)
      return
    }
    let edit = remaining[pivot]
    for index in containing where index != pivot {
      remaining[index] = Self.eliminating(variable, from: remaining[index], by: edit)
    }
    for index in solved.indices where solved[index].edit[variable] != 0 {
      solved[index].edit = Self.eliminating(variable, from: solved[index].edit, by: edit)
    }
    remaining.remove(at: pivot)
    solved.append((variable, edit))
  }

  private func magnitude(_ index: Int, _ variable: Int) -> (Int, Int) {
    (abs(remaining[index][variable]), remaining[index].coefficients.count)
  }

  private static func eliminating(
    _ variable: Int, from edit: LinearEdit, by pivot: LinearEdit
  ) -> LinearEdit {
    edit.times(pivot[variable], plus: pivot, times: -edit[variable])
  }

  /// The remaining edits that the printed numbers break.
  var broken: [LinearEdit] { remaining.filter { $0.residual != 0 } }

  /// An edit that no non-negative whole numbers in the free variables can satisfy, or `nil` when all
  /// edits can be satisfied at once.
  ///
  /// Whoever repairs the data must change one more variable of it. Broken edits come before those
  /// that would need a negative number or a fraction.
  var obstacle: LinearEdit? {
    if let edit = broken.min(by: { $0.coefficients.count < $1.coefficients.count }) { return edit }
    if let edit = fraction { return edit }
    return negativity
  }

  /// A solved edit whose variable would be a fraction.
  private var fraction: LinearEdit? {
    guard parameters.isEmpty else { return nil }
    return solved.first {
      $0.edit.fixedSum(without: free, printed: printed) % $0.edit[$0.variable] != 0
    }?.edit
  }

  /// A combination of solved edits that would need a negative number (Fourier–Motzkin elimination of
  /// the parameters).
  ///
  /// Each row says: the parameters with their coefficients, and the fixed part, are at least nought.
  /// The matrix of the form is that of a network, so what holds for fractions holds for whole numbers.
  private var negativity: LinearEdit? {
    var rows = solved.map { $0.edit[$0.variable] < 0 ? $0.edit : $0.edit.negated }
    for parameter in parameters {
      let below = rows.filter { $0[parameter] > 0 }
      let above = rows.filter { $0[parameter] < 0 }
      rows.removeAll { $0[parameter] > 0 }
      for upper in above {
        for lower in below {
          rows.append(upper.times(lower[parameter], plus: lower, times: -upper[parameter]))
        }
      }
    }
    return rows.first { $0.fixedSum(without: free, printed: printed) < 0 }
  }

  /// The values of the free variables, in their order; `nil` for one that the edits leave open.
  ///
  /// Asked only where nothing is an obstacle.
  var values: [Int?] {
    free.map { variable in
      guard let edit = solved.first(where: { $0.variable == variable })?.edit,
        parameters.allSatisfy({ edit[$0] == 0 })
      else { return nil }
      return -edit.fixedSum(without: free, printed: printed) / edit[variable]
    }
  }
}
