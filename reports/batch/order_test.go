package batch

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	_ "spoor2/golden"
)

// upTo gives the jobs 0 to n-1 and counts those that were taken.
func upTo(n int, taken *atomic.Int32) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

func TestResultsComeInTheOrderOfTheJobs(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		synctest.Test(t, func(t *testing.T) {
			var taken atomic.Int32
			var busy, most atomic.Int32
			var got []int
			work := func(i int) int {
				most.Store(max(most.Load(), busy.Add(1)))
				time.Sleep(time.Duration(i*7%13) * time.Second)
				busy.Add(-1)
				return i
			}
			err := inOrder(t.Context(), workers, upTo(100, &taken), work, func(i int) error {
				got = append(got, i)
				if ahead := int(taken.Load()) - i; ahead > workers*5+3 {
					t.Errorf("%d jobs were taken before result %d was out", ahead, i)
				}
				return nil
			})
			if err != nil || len(got) != 100 || !slices.IsSorted(got) {
				t.Errorf("%d workers: got %v, %v", workers, got, err)
			}
			if int(most.Load()) != workers {
				t.Errorf("%d workers: %d at once", workers, most.Load())
			}
		})
	}
}

func TestFirstErrorOfEmitEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		full := errors.New("full")
		var taken atomic.Int32
		emitted := 0
		err := inOrder(t.Context(), 2, upTo(1000, &taken), func(i int) int { return i }, func(i int) error {
			if emitted++; i == 3 {
				return full
			}
			return nil
		})
		if !errors.Is(err, full) || emitted != 4 || taken.Load() > 30 {
			t.Errorf("got %v after %d results of %d jobs, want %v after 4", err, emitted, taken.Load(), full)
		}
	})
}

func TestCancelledContextEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var taken atomic.Int32
		err := inOrder(ctx, 2, upTo(1000, &taken), func(i int) int { time.Sleep(time.Second); return i }, func(i int) error {
			if i == 5 {
				cancel()
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) || taken.Load() > 30 {
			t.Errorf("got %v after %d jobs", err, taken.Load())
		}
	})
}
