package layout_test

import (
	"math/rand/v2"
	"testing"

	"spoor2/reports/layout"
)

func FuzzPaginate(f *testing.F) {
	family := faces(f)
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 2))
		bytes := make([]byte, 20+r.IntN(1200))
		for i := range bytes {
			bytes[i] = byte(r.Uint32())
		}
		f.Add(bytes)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		src := (&dice{bytes: bytes[:min(len(bytes), 1200)]}).document()
		doc, err := layout.Paginate(src, family, layout.Style{})
		if err != nil {
			t.Fatal(err)
		}
		mustHold(t, src, doc, family)
	})
}
