import Statistics
import Testing

struct SplitMix64Tests {
  /// The published first outputs of the reference implementation for the seed 1234567.
  @Test func followsTheReferenceImplementation() {
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    let found = expected.map { _ in generator.next() }
    #expect(found == expected)
  }

  @Test func startsWellFromZero() {
    var generator = SplitMix64(seed: 0)
    let first = generator.next()
    #expect(first == 0xE220_A839_7B1D_CDAF)
  }
}
