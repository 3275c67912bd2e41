/// Reference values from NumPy 2.4, `quantile(values, points)`, and SciPy 1.17,
/// `median_abs_deviation(values)` with and without `scale="normal"`.
struct RobustRecord: Decodable {
  let values: [Double]
  let points: [Double]
  let quantiles: [Double]
  let mad: Double
  let normalMAD: Double

  static var all: [RobustRecord] {
    get throws { try referenceRecords("robust") }
  }
}
