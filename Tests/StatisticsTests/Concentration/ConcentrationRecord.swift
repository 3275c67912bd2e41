/// Reference values from exact fractions and mpmath, the entropy checked against `scipy.stats.entropy`.
struct ConcentrationRecord: Decodable {
  let counts: [Int]
  let hhi: Double
  let entropy: Double
  let effective: Double
  let normalized: Double?
  let unbiased: Double?
  let millerMadow: Double
  let evenness: Double?

  static var all: [ConcentrationRecord] {
    get throws { try referenceRecords("concentration") }
  }
}
