package privacy

import (
	"cmp"
	"maps"
	"math"
	"os"
	"slices"
	"testing"

	"spoor2/golden"
)

// What a model is made with, chosen on authors left out.
const (
	minSentences = 4                   // a feature is known that so many sentences show
	maxFeatures  = modelPlaces * 3 / 4 // of those, the ones that weigh most
	rounds       = 30                  // over all sentences
	cost         = 4.0                 // of an error, against the size of the weights
	tabledCost   = 3.0                 // the same in the sentences of the tables
	proseCost    = 30.0                // the same in prose of real reports, which must stay silent
	sayingCost   = 10.0                // the same in prose that is full of sayings, which leaks share words with
)

// learn makes the table of a model from labelled sentences. Sentences about a BSN
// teach nothing: that is arithmetic.
func learn(t testing.TB, from []labelled) string {
	index := frequent(from)
	w := separate(pointsOf(from, index), len(index), rounds)
	if len(index) > maxFeatures {
		index = heaviest(index, w)
		w = separate(pointsOf(from, index), len(index), rounds)
	}
	return tableOf(t, index, w)
}

func pointsOf(from []labelled, index map[feature]int32) []point {
	points := make([]point, 0, len(from))
	for i := range from {
		if l := &from[i]; l.rule != "P03" {
			points = append(points, pointOf(l, index))
		}
	}
	return points
}

// heaviest numbers anew the features that weigh most, as many as the table holds
// with room to find them fast.
func heaviest(index map[feature]int32, w []float64) map[feature]int32 {
	features := slices.SortedFunc(maps.Keys(index), func(a, b feature) int {
		weight := func(f feature) float64 { return math.Abs(w[index[f]] * float64(scales[f.block()])) }
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(a, b))
	})
	kept := map[feature]int32{}
	for i, f := range features[:maxFeatures] {
		kept[f] = int32(i)
	}
	return kept
}

// frequent numbers the features that enough sentences show.
func frequent(from []labelled) map[feature]int32 {
	type seen struct{ count, last int }
	all := map[feature]*seen{}
	index := map[feature]int32{}
	for i := range from {
		for _, f := range from[i].features {
			s := all[f]
			if s == nil {
				s = new(seen)
				all[f] = s
			}
			if s.last == i+1 {
				continue
			}
			s.count, s.last = s.count+1, i+1
			if s.count == minSentences {
				index[f] = int32(len(index))
			}
		}
	}
	return index
}

// pointOf is a sentence as the trainer sees it: of length one.
func pointOf(l *labelled, index map[feature]int32) point {
	p := point{leak: l.leak, cost: cost}
	switch {
	case l.author == "prose-adviser" || l.author == "prose-voices":
		p.cost = sayingCost
	case l.isProse() || l.author == "innocent" || l.author == plain:
		p.cost = proseCost
	case slices.Contains(tabled, l.author):
		p.cost = tabledCost
	}
	at := map[int32]int{}
	length := 0.0
	for _, f := range l.features {
		x, ok := index[f]
		if !ok {
			continue
		}
		v := float64(scales[f.block()]) / 100
		length += float64(v * v)
		k, ok := at[x]
		if !ok {
			k = len(p.index)
			at[x] = k
			p.index, p.value = append(p.index, x), append(p.value, 0)
		}
		p.value[k] += v
	}
	for k := range p.value {
		p.value[k] /= math.Sqrt(length)
	}
	return p
}

// tableOf writes weights as the table in which they are looked up.
func tableOf(t testing.TB, index map[feature]int32, w []float64) string {
	if len(index) > modelPlaces*9/10 {
		t.Fatalf("%d features are too many for the table", len(index))
	}
	table := make([]byte, modelPlaces*placeSize)
	for _, f := range slices.Sorted(maps.Keys(index)) {
		v := math.Round(w[index[f]] * float64(scales[f.block()]) / 100 * weightUnit)
		n := uint16(int16(max(-math.MaxInt16, min(math.MaxInt16, v))))
		place, check := placeOf(f)
		for table[place*placeSize]|table[place*placeSize+1] != 0 {
			place = (place + 1) % modelPlaces
		}
		copy(table[place*placeSize:], []byte{byte(check), byte(check >> 8), byte(n), byte(n >> 8)})
	}
	return string(table)
}

// learnNames makes the table that tells the rules of leaks apart.
func learnNames(t testing.TB, from []labelled) string {
	var leaks []labelled
	for _, l := range from {
		if l.leak && slices.Contains(told[:], l.rule) && (l.kind == Narrative || l.kind == Contact || l.kind == Job) {
			l.features = slices.DeleteFunc(slices.Clone(l.features), func(f feature) bool { return f.block() != wordBlock && f.block() != senseBlock })
			leaks = append(leaks, l)
		}
	}
	index := frequent(leaks)
	points := make([]point, len(leaks))
	for i := range leaks {
		points[i] = pointOf(&leaks[i], index)
	}
	var weights [len(told)][]float64
	most := 0.0
	for k, rule := range told {
		for i := range points {
			points[i].leak = leaks[i].rule == rule
		}
		weights[k] = separate(points, len(index), rounds)
		for _, w := range weights[k] {
			most = max(most, math.Abs(w))
		}
	}
	return nameTableOf(t, index, func(k int, x int32) int8 { return int8(math.Round(weights[k][x] / most * math.MaxInt8)) })
}

// nameTableOf writes the features that speak for some rule as a table.
func nameTableOf(t testing.TB, index map[feature]int32, weight func(k int, x int32) int8) string {
	table, n := make([]byte, namePlaces*namePlaceSize), 0
	for _, f := range slices.Sorted(maps.Keys(index)) {
		row := make([]byte, namePlaceSize)
		for k := range told {
			row[2+k] = byte(weight(k, index[f]))
		}
		if slices.Max(row) == 0 {
			continue
		}
		if n++; n > namePlaces*4/5 {
			t.Fatalf("more than %d features are too many for the table", n)
		}
		place, check := placeOf(f)
		place %= namePlaces
		for table[int(place)*namePlaceSize]|table[int(place)*namePlaceSize+1] != 0 {
			place = (place + 1) % namePlaces
		}
		row[0], row[1] = byte(check), byte(check>>8)
		copy(table[int(place)*namePlaceSize:], row)
	}
	return string(table)
}

// TestModelIsWhatTheSentencesTeach learns the model anew. After -update the other
// figures need a second run, with the new model built in.
func TestModelIsWhatTheSentencesTeach(t *testing.T) {
	if testing.Short() {
		t.Skip("learns the whole model")
	}
	all := labelledSentences(t)
	keep(t, "data/model.bin", modelTable, learn(t, all))
	keep(t, "data/names.bin", nameTable, learnNames(t, all))
}

// keep compares a table that is built in with the one just learned.
func keep(t *testing.T, path, have, want string) {
	t.Helper()
	if have == want {
		return
	}
	if !golden.Update() {
		t.Fatalf("%s is not what the tables and the labelled sentences teach; go test ./reports/privacy -update learns it, and a second time measures it", path)
	}
	if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}
