package merge

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"reflect"
)

// Sums are of whole numbers. sprig's functions of these names cut 1.5 to 1 and
// count what is no number as 0.

// whole reads a whole number of any size.
func whole(v any) (int, error) {
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		return int(r.Int()), nil
	case r.CanUint() && r.Uint() <= math.MaxInt:
		return int(r.Uint()), nil
	}
	return 0, fmt.Errorf("%v is geen heel getal", v)
}

// fold reads numbers and takes them together from left to right.
func fold(numbers []any, sum func(a, b int) (int, error)) (int, error) {
	if len(numbers) == 0 {
		return 0, errors.New("er zijn geen getallen")
	}
	total, err := whole(numbers[0])
	for _, v := range numbers[1:] {
		n, e := whole(v)
		if err = errors.Join(err, e); err != nil {
			break
		}
		total, err = sum(total, n)
	}
	return total, err
}

var errTooLarge = errors.New("de uitkomst is te groot")

func add(numbers ...any) (int, error) {
	return fold(numbers, func(a, b int) (int, error) {
		if sum := a + b; (sum > a) == (b > 0) {
			return sum, nil
		}
		return 0, errTooLarge
	})
}

func sub(a, b any) (int, error) {
	return fold([]any{a, b}, func(a, b int) (int, error) {
		if diff := a - b; (diff < a) == (b > 0) {
			return diff, nil
		}
		return 0, errTooLarge
	})
}

func mul(numbers ...any) (int, error) {
	return fold(numbers, func(a, b int) (int, error) {
		if hi, lo := bits.Mul64(size(a), size(b)); hi != 0 || lo > math.MaxInt {
			return 0, errTooLarge
		}
		return a * b, nil
	})
}

func size(n int) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func div(a, b any) (int, error) {
	return fold([]any{a, b}, func(a, b int) (int, error) {
		if b == 0 {
			return 0, errors.New("delen door nul kan niet")
		}
		return a / b, nil
	})
}

func mod(a, b any) (int, error) {
	return fold([]any{a, b}, func(a, b int) (int, error) {
		if b == 0 {
			return 0, errors.New("delen door nul kan niet")
		}
		return a % b, nil
	})
}

func largest(numbers ...any) (int, error) {
	return fold(numbers, func(a, b int) (int, error) { return max(a, b), nil })
}

func smallest(numbers ...any) (int, error) {
	return fold(numbers, func(a, b int) (int, error) { return min(a, b), nil })
}
