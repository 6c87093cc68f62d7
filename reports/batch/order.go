package batch

import (
	"context"
	"iter"
	"sync"
)

// ahead is how many results for each worker may wait for their turn, so that a
// long document does not keep the other workers idle.
const ahead = 4

// inOrder calls work for every job, n at a time, and emit once for each result,
// in the order of the jobs. It ends at the first error of emit, when ctx is done,
// and not before all that it began has ended; when ctx is done, emit gets that
// too.
func inOrder[J, R any](outer context.Context, n int, jobs iter.Seq[J], work func(J) R, emit func(R) error) error {
	ctx, cancel := context.WithCancel(outer)
	defer cancel()

	type task struct {
		job    J
		result chan R
	}
	tasks := make(chan task)
	var workers sync.WaitGroup
	defer workers.Wait()
	for range n {
		workers.Go(func() {
			for t := range tasks {
				t.result <- work(t.job)
			}
		})
	}

	// A result waits in the queue for its turn, so the capacity of the queue
	// bounds the work under way and the results held in memory.
	queue := make(chan chan R, n*ahead)
	go func() {
		defer close(queue)
		defer close(tasks)
		for job := range jobs {
			if ctx.Err() != nil {
				return
			}
			t := task{job, make(chan R, 1)}
			select {
			case queue <- t.result:
				tasks <- t
			case <-ctx.Done():
				return
			}
		}
	}()

	var err error
	for result := range queue {
		r := <-result
		if err != nil {
			continue // what was begun ends, and goes no further
		}
		if err = emit(r); err != nil {
			cancel()
		}
	}
	if err == nil {
		err = outer.Err()
	}
	return err
}
