import Statistics
import Testing

struct Xoshiro256Tests {
  /// The published first outputs of the reference implementation for the state 1, 2, 3, 4.
  @Test func followsTheReferenceImplementation() throws {
    var generator = try #require(Xoshiro256(state: (1, 2, 3, 4)))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    let found = expected.map { _ in generator.next() }
    #expect(found == expected)
  }

  /// Published outputs for the seed 42 passed through SplitMix64.
  @Test func isSeededBySplitMix64() {
    var generator = Xoshiro256(seed: 42)
    let found = [generator.next(), generator.next()]
    #expect(found == [1_546_998_764_402_558_742, 6_990_951_692_964_543_102])
  }

  @Test func refusesTheStateItCouldNotLeave() {
    #expect(Xoshiro256(state: (0, 0, 0, 0)) == nil)
  }

  @Test func equalGeneratorsContinueAlike() {
    var one = Xoshiro256(seed: 9)
    let other = one
    #expect(one == other)
    _ = one.next()
    #expect(one != other)
  }
}
