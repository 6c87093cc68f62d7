package batch

import (
	"iter"

	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// Share lets through what falls in a shard: a case by its id, also when no more of
// it could be read, and what has no id by its place as the manifest names it, so
// that a share is the same from any working directory. Cases that fall in others
// are counted.
func Share(entries iter.Seq2[*casefile.Entry, error], shard manifest.Shard, names map[string]string, others *int) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		for e, err := range entries {
			c := manifest.Case{ID: idOf(e, err), Place: named(names, placeOf(e, err))}
			switch mine := shard.HasCase(&c); {
			case mine && !yield(e, err):
				return
			case !mine && !isStray(err):
				*others++
			}
		}
	}
}
