import Graphics
import Testing

@Suite struct ExtendedWilkinsonTests {
  /// Reference values from R: `labeling::extended(min, max, m)`.
  @Test(arguments: [
    (0, 1, 4, "0 0.5 1"),
    (0, 1, 5, "0 0.25 0.5 0.75 1"),
    (0, 1, 7, "0 0.2 0.4 0.6 0.8 1"),
    (0, 154, 4, "0 50 100 150"),
    (0, 154, 5, "0 50 100 150"),
    (0, 154, 7, "0 25 50 75 100 125 150"),
    (0, 9, 4, "0 3 6 9"),
    (0, 9, 5, "0 2.5 5 7.5 10"),
    (0, 9, 7, "0 1 2 3 4 5 6 7 8 9"),
    (3, 21, 4, "0 10 20"),
    (3, 21, 5, "0 5 10 15 20"),
    (3, 21, 7, "3 6 9 12 15 18 21"),
    (0, 1284, 4, "0 400 800 1200"),
    (0, 1284, 5, "0 250 500 750 1000 1250"),
    (0, 1284, 7, "0 200 400 600 800 1000 1200"),
    (0, 0.37, 4, "0 0.1 0.2 0.3 0.4"),
    (0, 0.37, 5, "0 0.1 0.2 0.3 0.4"),
    (0, 0.37, 7, "0 0.05 0.1 0.15 0.2 0.25 0.3 0.35"),
    (0.2176, 0.3728, 4, "0.225 0.275 0.325 0.375"),
    (0.2176, 0.3728, 5, "0.22 0.26 0.3 0.34 0.38"),
    (0.2176, 0.3728, 7, "0.225 0.25 0.275 0.3 0.325 0.35 0.375"),
    (-12, 47, 4, "-20 0 20 40"),
    (-12, 47, 5, "-10 0 10 20 30 40 50"),
    (-12, 47, 7, "-10 0 10 20 30 40 50"),
    (98.2, 101.7, 4, "98 99 100 101 102"),
    (98.2, 101.7, 5, "98 99 100 101 102"),
    (98.2, 101.7, 7, "98 98.5 99 99.5 100 100.5 101 101.5"),
    (0, 3, 4, "0 1 2 3"),
    (0, 3, 5, "0 1 2 3"),
    (0, 3, 7, "0 0.5 1 1.5 2 2.5 3"),
    (0, 1, 4, "0 0.5 1"),
    (0, 1, 5, "0 0.25 0.5 0.75 1"),
    (0, 1, 7, "0 0.2 0.4 0.6 0.8 1"),
    (2019, 2024, 4, "2019 2020 2021 2022 2023 2024"),
    (2019, 2024, 5, "2019 2020 2021 2022 2023 2024"),
    (2019, 2024, 7, "2019 2020 2021 2022 2023 2024"),
    (0, 123456, 4, "0 40000 80000 120000"),
    (0, 123456, 5, "0 30000 60000 90000 120000"),
    (0, 123456, 7, "0 20000 40000 60000 80000 1e+05 120000"),
    (0, 3e+07, 4, "0 1e+07 2e+07 3e+07"),
    (0, 3e+07, 5, "0 1e+07 2e+07 3e+07"),
    (0, 3e+07, 7, "0 5e+06 1e+07 1.5e+07 2e+07 2.5e+07 3e+07"),
  ])
  func agreesWithR(low: Double, high: Double, count: Int, expected: String) {
    let ticks = ExtendedWilkinson.ticks(over: low...high, count: count)
    let reference = expected.split(separator: " ").compactMap { Double($0) }
    #expect(ticks.count == reference.count)
    for (tick, value) in zip(ticks, reference) {
      #expect(abs(tick - value) <= 1e-9 * max(1, abs(value)))
    }
  }

  @Test(arguments: [
    (0.0, 9.0), (0.0, 3.0), (1.0, 2.0), (0.0, 1.0), (3.0, 21.0), (0.0, 154.0), (0.0, 29_450.0),
  ])
  func countsHaveIntegerTicks(low: Double, high: Double) {
    for count in 2...8 {
      let ticks = ExtendedWilkinson.ticks(over: low...high, count: count, integersOnly: true)
      #expect(ticks.allSatisfy { $0 == $0.rounded() })
      #expect(Set(ticks).count == ticks.count)
    }
  }

  @Test(arguments: [(1e-9, 3e-9), (1e12, 9e15), (-5.0, -4.0), (7.0, 7.0), (0.0, 1e300)])
  func anyRangeGivesIncreasingTicks(low: Double, high: Double) {
    let ticks = ExtendedWilkinson.ticks(over: low...high, count: 5)
    #expect(!ticks.isEmpty)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
  }
}
