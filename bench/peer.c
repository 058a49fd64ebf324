/*
 * The peer of the uncertainty kernel: the plainest loops that make the same sums, a node at a time over whole columns,
 * and rank the root. Built with `cc -O3 -march=native`, timed in the same run as the product (bench/kernel.bench.ts).
 *
 *     peer CASE SCORES
 *
 * CASE holds, as little-endian 32-bit numbers: rows, leaves, nodes, entries, replicates; each node's first entry and count;
 * each entry's slot (leaves first, then nodes; children before parents, the root last). Then, as doubles: the leaves'
 * columns (NaN where missing) and each replicate's weights. Scores of the last replicate go to SCORES; times to stdout:
 * scoring, scoring and ranking by qsort, scoring and ranking by counting, in milliseconds for all replicates.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static uint32_t rows, leaves, nodes, entries, replicates;
static uint32_t *first, *count, *slot;
static double *values, *weights, *made, *present;

static double *column(uint32_t at) {
  return at < leaves ? values + (size_t)at * rows : made + (size_t)(at - leaves) * rows;
}

static double *score(const double *weight) {
  for (uint32_t node = 0; node < nodes; node++) {
    double *restrict sum = made + (size_t)node * rows;
    double *restrict there = present;
    memset(sum, 0, rows * sizeof(double));
    memset(there, 0, rows * sizeof(double));
    for (uint32_t entry = first[node]; entry < first[node] + count[node]; entry++) {
      const double w = weight[entry];
      const double *restrict child = column(slot[entry]);
      for (uint32_t row = 0; row < rows; row++) {
        const int scored = child[row] == child[row];
        sum[row] += scored ? w * child[row] : 0;
        there[row] += scored ? w : 0;
      }
    }
    for (uint32_t row = 0; row < rows; row++) sum[row] /= there[row];
  }
  return made + (size_t)(nodes - 1) * rows;
}

typedef struct { double score; uint32_t row; } Standing;
static Standing *standing;

static int down(const void *left, const void *right) {
  const double a = ((const Standing *)left)->score, b = ((const Standing *)right)->score;
  return (a < b) - (a > b);
}

static void tell(uint32_t *ranks, uint32_t scored) {
  double best = INFINITY;
  uint32_t rank = 0;
  for (uint32_t place = 0; place < scored; place++) {
    if (!(best - standing[place].score < 1e-9)) {
      best = standing[place].score;
      rank = place + 1;
    }
    ranks[standing[place].row] = rank;
  }
}

static void rank_by_qsort(const double *scores, uint32_t *ranks) {
  uint32_t scored = 0;
  for (uint32_t row = 0; row < rows; row++) {
    ranks[row] = 0;
    if (scores[row] == scores[row]) standing[scored++] = (Standing){scores[row], row};
  }
  qsort(standing, scored, sizeof(Standing), down);
  tell(ranks, scored);
}

/* One pass of counting into about as many buckets as rows, then insertion. */
static void rank_by_counting(const double *scores, uint32_t *ranks, uint32_t *buckets, uint32_t *keys) {
  double low = INFINITY, high = -INFINITY;
  for (uint32_t row = 0; row < rows; row++) {
    if (scores[row] < low) low = scores[row];
    if (scores[row] > high) high = scores[row];
  }
  const double scale = high > low ? (rows - 1) / (high - low) : 0;
  memset(buckets, 0, (rows + 1) * sizeof(uint32_t));
  uint32_t scored = 0;
  for (uint32_t row = 0; row < rows; row++) {
    ranks[row] = 0;
    if (scores[row] != scores[row]) continue;
    keys[row] = (uint32_t)((high - scores[row]) * scale);
    buckets[keys[row] + 1]++;
    scored++;
  }
  for (uint32_t bucket = 0; bucket < rows; bucket++) buckets[bucket + 1] += buckets[bucket];
  for (uint32_t row = 0; row < rows; row++)
    if (scores[row] == scores[row]) standing[buckets[keys[row]]++] = (Standing){scores[row], row};
  for (uint32_t place = 1; place < scored; place++) {
    const Standing own = standing[place];
    uint32_t to = place;
    for (; to > 0 && standing[to - 1].score < own.score; to--) standing[to] = standing[to - 1];
    standing[to] = own;
  }
  tell(ranks, scored);
}

static void *room(size_t bytes) {
  void *made_room = calloc(1, bytes);
  if (!made_room) exit(1);
  return made_room;
}

static void take(void *into, size_t bytes, FILE *file) {
  if (fread(into, 1, bytes, file) != bytes) exit(1);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  uint32_t sizes[5];
  take(sizes, sizeof sizes, file);
  rows = sizes[0], leaves = sizes[1], nodes = sizes[2], entries = sizes[3], replicates = sizes[4];
  first = room(nodes * 4), count = room(nodes * 4), slot = room(entries * 4);
  take(first, nodes * 4, file);
  take(count, nodes * 4, file);
  take(slot, entries * 4, file);
  values = room((size_t)leaves * rows * 8);
  weights = room((size_t)replicates * entries * 8);
  take(values, (size_t)leaves * rows * 8, file);
  take(weights, (size_t)replicates * entries * 8, file);
  fclose(file);
  made = room((size_t)nodes * rows * 8), present = room(rows * 8), standing = room(rows * sizeof(Standing));
  uint32_t *ranks = room(rows * 4), *buckets = room((rows + 1) * 4), *keys = room(rows * 4);
  double *scores = NULL;
  uint64_t sum = 0;
  for (int how = 0; how < 3; how++) {
    const double start = now();
    for (uint32_t replicate = 0; replicate < replicates; replicate++) {
      scores = score(weights + (size_t)replicate * entries);
      if (how == 1) rank_by_qsort(scores, ranks);
      if (how == 2) rank_by_counting(scores, ranks, buckets, keys);
      sum += ranks[replicate % rows];
    }
    printf("%f ", now() - start);
  }
  printf("%llu\n", (unsigned long long)sum);
  FILE *out = fopen(argv[2], "wb");
  if (!out || fwrite(scores, 8, rows, out) != rows || fwrite(ranks, 4, rows, out) != rows) return 1;
  return fclose(out);
}
