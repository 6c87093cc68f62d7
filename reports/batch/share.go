package batch

import (
	"iter"

	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// Share lets through what falls in a shard: a case by its id, what could not be
// read by its place. All that passes is counted in read.
func Share(entries iter.Seq2[*casefile.Entry, error], shard manifest.Shard, read *int) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		for e, err := range entries {
			*read++
			key := placeOf(e, err)
			if e != nil {
				key = e.Case.Case.ID
			}
			if shard.Has(key) && !yield(e, err) {
				return
			}
		}
	}
}
