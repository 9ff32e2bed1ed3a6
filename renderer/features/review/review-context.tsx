import { createContext, useContext, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createReviewStore, type ReviewState, type ReviewStore } from './review-store.ts';

const ReviewContext = createContext<ReviewStore | null>(null);

/** One store per visit of the screen. */
export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createReviewStore);
  return <ReviewContext value={store}>{children}</ReviewContext>;
}

/** The store itself, for what happens later than a render. */
export function useReviewStore(): ReviewStore {
  const store = useContext(ReviewContext);
  if (store === null) throw new Error('useReviewStore needs a ReviewProvider above it');
  return store;
}

export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(useReviewStore(), select);
}
