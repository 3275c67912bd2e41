import Testing

@testable import Statistics

struct TablePathTests {
  @Test func equalKeysAreTakenTogetherInOrder() {
    let paths = [(3, 0.25), (1, 0.5), (3, 0.125), (2, 1)].map { TablePath(key: $0, weight: $1) }
    let merged = TablePath.merged(paths)
    #expect(merged.map(\.key) == [1, 2, 3])
    #expect(merged.map(\.weight) == [0.5, 1, 0.375])
  }
}
