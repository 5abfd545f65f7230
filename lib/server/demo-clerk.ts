/** Account of the seeded demo clerk, who acts while no real account exists. */
export const demoClerkId = "5eed0000-0000-4000-8000-000000000101";
