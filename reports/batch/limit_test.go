package batch

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestDocumentThatNeverEndsIsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stop := make(chan bool)
		_, err := within(time.Minute, func() (int, error) { <-stop; return 1, nil })
		if err == nil || !strings.Contains(err.Error(), "na 60 seconden nog niet klaar") {
			t.Errorf("got %v", err)
		}
		close(stop)
		if v, err := within(time.Minute, func() (int, error) { time.Sleep(59 * time.Second); return 2, nil }); v != 2 || err != nil {
			t.Errorf("one that was in time: %d, %v", v, err)
		}
		if _, err := within(time.Minute, func() (int, error) { panic("x") }); err == nil || !strings.Contains(err.Error(), "interne fout in batch.TestDocument") {
			t.Errorf("a panic: %v", err)
		}
	})
}
