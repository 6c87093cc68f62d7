package privacy

// A point is what a sentence shows, for the trainer: features by number, with
// what each counts.
type point struct {
	index []int32
	value []float64
	leak  bool
	cost  float64
}

// separate finds the weights that tell points apart: a linear support vector
// machine with squared hinge loss, by dual coordinate descent (Hsieh e.a., 2008).
// Products are written as conversions so that no machine fuses them with a sum:
// the weights are the same everywhere.
func separate(points []point, size, rounds int) []float64 {
	w := make([]float64, size)
	alpha := make([]float64, len(points))
	norm := make([]float64, len(points))
	order := make([]int, len(points))
	for i, p := range points {
		order[i] = i
		for _, v := range p.value {
			norm[i] += float64(v * v)
		}
	}
	seed := uint32(1)
	for range rounds {
		for i := len(order) - 1; i > 0; i-- {
			seed = seed*1664525 + 1013904223
			j := int(seed>>8) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			p := &points[i]
			y := -1.0
			if p.leak {
				y = 1
			}
			soft := 0.5 / p.cost
			sum := 0.0
			for k, x := range p.index {
				sum += float64(w[x] * p.value[k])
			}
			slope := float64(y*sum) - 1 + float64(alpha[i]*soft)
			if alpha[i] == 0 && slope >= 0 {
				continue
			}
			next := max(alpha[i]-slope/(norm[i]+soft), 0)
			step := float64((next - alpha[i]) * y)
			alpha[i] = next
			if step == 0 {
				continue
			}
			for k, x := range p.index {
				w[x] += float64(step * p.value[k])
			}
		}
	}
	return w
}
