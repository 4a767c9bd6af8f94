/** The choice of a register tile, on machines that are made up. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Calibration } from "../../www/worker/machine.js";

/**
 * A machine on which tiles take so long, and twice that in every third round, when something
 * else runs; its clock tells milliseconds in such grains. The code is slow at first.
 *
 * @param {number[]} takes
 * @param {number} grain
 */
function machine(takes, grain) {
  const done = { rounds: 0, pieces: 0, chosen: -1 };
  const engine = {
    tileCount: () => takes.length,
    chooseTile: (/** @type {number} */ tile) => void (done.chosen = tile),
    timeTiles(/** @type {Uint32Array} */ tiles) {
      done.rounds += 1;
      done.pieces += tiles.length;
      // Where the pieces begin between two ticks of the clock changes from round to round.
      let now = (0.37 * done.rounds) % grain;
      const tick = () => Math.floor(now / grain) * grain;
      return Array.from(tiles, (tile, place) => {
        const start = tick();
        const isCold = done.rounds <= 4 && tile === takes.indexOf(Math.min(...takes));
        const isBusy = (done.rounds + place) % 3 === 0;
        now += takes[tile] * (isCold ? 9 : 1) * (isBusy ? 2 : 1);
        return tick() - start;
      });
    },
  };
  return { engine: /** @type {any} */ (engine), done };
}

describe("the register tile", () => {
  for (const { what, grain } of [
    { what: "a fine clock", grain: 0.005 },
    { what: "a clock that tells whole milliseconds", grain: 1 },
  ]) {
    for (const fastest of [0, 3, 5]) {
      test(`that is fastest is found by ${what}: number ${fastest}`, () => {
        const takes = [2.9, 2.7, 3.1, 3.4, 2.8, 4];
        takes[fastest] = 2.2;
        const { engine, done } = machine(takes, grain);
        const calibration = new Calibration(engine);
        while (!calibration.advance());
        assert.equal(calibration.tile, fastest);
        assert.equal(done.chosen, fastest);
        assert.ok(done.pieces < 100, `${done.pieces} pieces were timed`);
      });
    }
  }

  test("is not known before the last round", () => {
    const { engine, done } = machine([3, 2, 3, 3, 3, 3], 0.005);
    const calibration = new Calibration(engine);
    for (let round = 1; round < 26; round += 1) assert.equal(calibration.advance(), false);
    assert.equal(done.chosen, -1);
    assert.equal(calibration.advance(), true);
  });
});
