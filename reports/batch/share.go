package batch

import (
	"iter"

	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// Share lets through what falls in a shard: a case by its id, what could not be
// read by its place as the manifest names it, so that a share is the same from any
// working directory. What falls in others is counted.
func Share(entries iter.Seq2[*casefile.Entry, error], shard manifest.Shard, names map[string]string, others *int) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		for e, err := range entries {
			key := named(names, placeOf(e, err))
			if e != nil {
				key = e.Case.Case.ID
			}
			if !shard.Has(key) {
				*others++
			} else if !yield(e, err) {
				return
			}
		}
	}
}
