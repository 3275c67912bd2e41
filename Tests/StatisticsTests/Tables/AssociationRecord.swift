/// Reference values from SciPy 1.17: `chi2_contingency` without correction, by Pearson's statistic and
/// by the logarithm of the likelihood, and `contingency.association(table, "cramer")`.
struct AssociationRecord: Decodable {
  let table: [[Int]]
  let chi2: Double
  let dof: Int
  let p: Double
  let g: Double
  let gP: Double
  let smallest: Double
  let v: Double

  static var all: [AssociationRecord] {
    get throws { try referenceRecords("association") }
  }
}
