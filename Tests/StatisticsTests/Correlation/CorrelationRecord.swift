/// Reference values from SciPy 1.17, `kendalltau`, `spearmanr`, `pearsonr`; exact p-values by counting
/// permutations in whole numbers.
struct CorrelationRecord: Decodable {
  let x: [Double]
  let y: [Double]
  let tau: Double
  let tauP: Double
  let rho: Double
  let rhoP: Double
  let pearson: Double

  static var all: [CorrelationRecord] {
    get throws { try referenceRecords("correlations") }
  }
}
